package io.salesdesk.story;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several desks that work through orders again and again, whatever happens around them: the first through project orders with
 * deposit, reminders, purchase, invoice and statement, over the weeks that these take; the others through stock orders with and
 * without {@linkplain Incident incidents}. Each has customers of its own. Somebody who moves the clock leaves bills unpaid, and a
 * customer in arrears gets nothing on account until a manager lifts that: meanwhile the desk goes on with its next one.
 */
public final class BusyDesks implements AutoCloseable {

    private static final String ENTRY = "POST order /orders";
    private static final String CLOCK = "POST order /clock";
    private static final Pattern ORDER = Pattern.compile("^/orders/[0-9a-f-]+");
    private static final String PAYS_FIRST = "customer-orders-payment-first";
    private static final String NOT_IMPOSED = "payment-first-is-not-imposed";

    private final ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> working = new ArrayList<>();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicInteger stockOrders = new AtomicInteger();
    private final AtomicInteger projectOrders = new AtomicInteger();
    private final AtomicInteger overtaken = new AtomicInteger();
    private final AtomicInteger letOff = new AtomicInteger();
    private final AtomicInteger amended = new AtomicInteger();
    private final AtomicInteger changed = new AtomicInteger();
    private final AtomicInteger onCredit = new AtomicInteger();
    private final AtomicInteger refunded = new AtomicInteger();
    private final AtomicInteger clockMoves = new AtomicInteger();
    private final Desk desk;
    private final Cast cast;
    private final IntSupplier jumps;
    private final Set<UUID> accepted = ConcurrentHashMap.newKeySet();
    private final Collection<String> failures = new ConcurrentLinkedQueue<>();

    /** A story that is told from its beginning each time, of one of the desk's customers. */
    private interface Story {
        void play(String customer);
    }

    /**
     * Begins.
     *
     * @param count how many desks, two at least
     * @param jumps how often somebody else has moved the business clock
     */
    public BusyDesks(BareStack stack, int count, IntSupplier jumps) {
        this.jumps = jumps;
        desk = stack.desk();
        cast = Cast.of(stack.company(), stack.company().any("SALES_CLERK").office());
        var customers = customers(desk, cast, count);
        var builder = new Teller();
        begin(
                List.of(customers.getFirst()),
                builder,
                projectOrders,
                customer -> new ProjectOrderStory(desk, stack.company(), cast, builder).play(customer));
        int others = count - 1;
        for (int i = 0; i < others; i++) {
            var own = new ArrayList<String>();
            for (int next = 1 + i; next < customers.size(); next += others) {
                own.add(customers.get(next));
            }
            var teller = new Teller();
            var incidents = new Incidents();
            begin(
                    own,
                    teller,
                    stockOrders,
                    customer -> new StockOrderStory(desk, cast, teller).play(customer, incidents.next()));
        }
    }

    /** Every combination in turn, from all to none. */
    private static final class Incidents {

        private int turn;

        Set<Incident> next() {
            int bits = --turn;
            return Arrays.stream(Incident.values())
                    .filter(incident -> (bits >> incident.ordinal() & 1) == 1)
                    .collect(Collectors.toSet());
        }
    }

    private void begin(List<String> own, Teller teller, AtomicInteger completed, Story story) {
        working.add(desks.submit(() -> {
            var customers = new ArrayDeque<>(own);
            var inArrears = new HashSet<String>();
            while (!enough.get()) {
                var customer = customers.element();
                int movedBefore = movedByOthers(teller);
                try {
                    if (inArrears.remove(customer)) {
                        liftPaymentFirst(customer);
                    }
                    story.play(customer);
                    completed.incrementAndGet();
                } catch (RefusedException refused) {
                    // Days passed in the middle of a telephone call: what was agreed may have lapsed, and is said so.
                    if (refused.code().equals(PAYS_FIRST) && movedByOthers(teller) > 0) {
                        inArrears.add(customer);
                        customers.add(customers.remove());
                    } else if (refused.answer().status() < 500
                            && (movedByOthers(teller) > movedBefore || isBehind(refused.answer()))) {
                        overtaken.incrementAndGet();
                    } else {
                        failures.add(customer + ": " + refused.getMessage());
                    }
                } catch (WaitedInVainException inVain) {
                    if (movedByOthers(teller) > movedBefore && hasLapsed(inVain.path())) {
                        overtaken.incrementAndGet();
                    } else {
                        failures.add(customer + ": " + inVain.getMessage());
                    }
                } catch (RuntimeException e) {
                    failures.add(customer + ": " + e);
                }
            }
        }));
    }

    /** The general manager may have granted the credit that is unpaid, and then may not. */
    private void liftPaymentFirst(String customer) {
        var id = desk.get(cast.clerk(), Service.CUSTOMER, "/customers/" + customer)
                .text("/id");
        try {
            desk.post(
                    cast.regionalManager(),
                    Service.BILLING,
                    "/accounts/" + id + "/payment-first-lifting",
                    Map.of("reason", "老客户，过期账款另行安排收回"));
            letOff.incrementAndGet();
        } catch (RefusedException refused) {
            // The last time it was lifted, order-service had not heard of it yet when it refused the order.
            if (!refused.code().equals(NOT_IMPOSED)) {
                throw refused;
            }
        }
    }

    /** Goods are kept for days, not for the weeks that somebody else lets pass: then the stock answer is void, and says so. */
    private boolean hasLapsed(String awaitedAt) {
        var order = ORDER.matcher(awaitedAt);
        return order.find()
                && desk.get(cast.clerk(), Service.ORDER, order.group() + "/timeline")
                        .body()
                        .path("waitsFor")
                        .findValuesAsText("what")
                        .contains("STOCK_CHECK_REQUEST");
    }

    /**
     * Whoever moves the clock moves it in one service after the other, and the second instance of one looks every second: until
     * then a refusal names a day that is over elsewhere.
     */
    private boolean isBehind(Answer refusal) {
        var theirs = refusal.body().path("today");
        return theirs.isTextual()
                && LocalDate.parse(theirs.asText())
                        .isBefore(LocalDate.parse(
                                desk.get(cast.clerk(), Service.ORDER, "/clock").text("/date")));
    }

    private int movedByOthers(Teller teller) {
        return jumps.getAsInt() + clockMoves.get() - teller.clockMoves.get();
    }

    /** Counts along. */
    private final class Teller implements Narrator {

        private final AtomicInteger clockMoves = new AtomicInteger();

        @Override
        public void step(String number, String what, Person by, String call, Answer answer) {
            steps.incrementAndGet();
            if (call.equals(ENTRY)) {
                accepted.add(UUID.fromString(answer.text("/id")));
            } else if (call.equals(CLOCK)) {
                clockMoves.incrementAndGet();
                BusyDesks.this.clockMoves.incrementAndGet();
            } else if (call.endsWith("/amendments")) {
                amended.incrementAndGet();
            } else if (call.startsWith("POST order /orders/") && call.endsWith("/changes/{id}/decision")) {
                changed.incrementAndGet();
            } else if (call.startsWith("POST billing /credit-grants/")) {
                onCredit.incrementAndGet();
            } else if (call.startsWith("POST billing /refunds/") && call.endsWith("/payment")) {
                refunded.incrementAndGet();
            }
        }
    }

    private static List<String> customers(Desk desk, Cast cast, int count) {
        var numbers = CustomersOnAccount.of(desk, cast);
        if (numbers.size() < count) {
            throw new IllegalStateException("There are only " + numbers.size() + " customers of "
                    + cast.salesperson().name());
        }
        return numbers;
    }

    /** Lets every desk finish the order that it works on. */
    public void end() throws InterruptedException, ExecutionException {
        enough.set(true);
        for (var desk : working) {
            desk.get();
        }
    }

    /** Calls that were answered as the stories want it. */
    public int steps() {
        return steps.get();
    }

    /** Stock orders from entry to cash. */
    public int stockOrders() {
        return stockOrders.get();
    }

    /** Project orders from the registration to the confirmed statement. */
    public int projectOrders() {
        return projectOrders.get();
    }

    /** Orders that were left where they stood, since days had passed in the middle of an act and it was refused. */
    public int overtaken() {
        return overtaken.get();
    }

    /** How often a customer in arrears was allowed to order on account again. */
    public int letOff() {
        return letOff.get();
    }

    /** Orders that were amended before they were confirmed. */
    public int amended() {
        return amended.get();
    }

    /** Orders that were changed after they were confirmed. */
    public int changed() {
        return changed.get();
    }

    /** Shipments that were allowed to leave before their money came. */
    public int onCredit() {
        return onCredit.get();
    }

    /** Overpayments that were given back. */
    public int refunded() {
        return refunded.get();
    }

    /** The orders whose entry was answered with success. */
    public Set<UUID> accepted() {
        return Set.copyOf(accepted);
    }

    /** Stories that did not end; a retry with the same key must finish whatever a crash cut off. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        enough.set(true);
        desks.shutdownNow();
    }
}
