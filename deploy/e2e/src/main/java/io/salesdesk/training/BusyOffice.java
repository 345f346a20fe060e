package io.salesdesk.training;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesdesk.story.BareStack;
import io.salesdesk.story.BusyDesks;
import io.salesdesk.story.Company;
import io.salesdesk.story.Desk;
import io.salesdesk.story.Person;
import io.salesdesk.story.PlainOrders;
import io.salesdesk.story.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An office at its busiest: orders come in on several telephones while desks work through both stories, people look things up
 * again and again, and screens on the wall follow every stream.
 */
final class BusyOffice implements AutoCloseable {

    private static final int TELEPHONES = 8;

    private static final List<String> STREAMS = List.of("sales", "orders", "shipments", "collections", "worklist");

    /** Where somebody looks things up. */
    private record Place(Service service, String path) {}

    /** The lists that people open, each for all of the office. */
    private static final List<Place> LISTS = places();

    private final Desk desk;
    private final PlainOrders orders;
    private final BusyDesks stories;
    private final List<Screen> screens = new ArrayList<>();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> working = new ArrayList<>();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger plainOrders = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final Collection<String> failures = new ConcurrentLinkedQueue<>();

    /** What somebody does again and again. */
    private interface Work {
        void once();
    }

    /**
     * Opens. The sample company must be loaded.
     *
     * @param desks how many play stories, two at least
     */
    BusyOffice(BareStack stack, int desks) {
        desk = stack.desk();
        orders = PlainOrders.of(desk, stack.company());
        for (var stream : STREAMS) {
            screens.add(Screen.open(desk, stack.company().any("SALES_MANAGER"), stream));
        }
        stories = new BusyDesks(stack, desks, () -> 0);
        for (int telephone = 0; telephone < TELEPHONES; telephone++) {
            begin(this::enterOrder);
        }
        for (var person : readers(stack.company())) {
            begin(new LookingUp(person));
        }
    }

    private static List<Person> readers(Company company) {
        return List.of(company.any("SALES_CLERK"), company.any("SALES_MANAGER"));
    }

    private static List<Place> places() {
        var places = new ArrayList<Place>();
        List.of("/orders?state=CONFIRMED", "/products", "/contracts", "/project-registrations")
                .forEach(path -> places.add(new Place(Service.ORDER, path)));
        List.of("/stock", "/shipments", "/reservations", "/futures-inquiries", "/purchase-requests", "/goods-receipts")
                .forEach(path -> places.add(new Place(Service.FULFILMENT, path)));
        List.of("/remittances", "/invoices", "/dunning-cases", "/shipment-releases", "/deposits", "/statements")
                .forEach(path -> places.add(new Place(Service.BILLING, path)));
        List.of("/customers", "/people", "/org-units", "/communications")
                .forEach(path -> places.add(new Place(Service.CUSTOMER, path)));
        List.of("/worklist", "/leaderboard", "/contract-performance")
                .forEach(path -> places.add(new Place(Service.REPORTING, path)));
        return List.copyOf(places);
    }

    private void begin(Work work) {
        working.add(people.submit(() -> {
            while (!enough.get()) {
                try {
                    work.once();
                } catch (RuntimeException e) {
                    failures.add(e.toString());
                }
            }
        }));
    }

    /** The next caller is served when this one has heard about goods and money: no more comes in than the services clear. */
    private void enterOrder() {
        var order = desk.post(orders.clerk(), Service.ORDER, "/orders", orders.next());
        desk.await(
                orders.clerk(),
                Service.ORDER,
                "/orders/" + order.text("/id") + "?wait=5s",
                "stock and balance answers",
                shown -> shown.hasNonNull("stockAnswer") && shown.hasNonNull("balanceAnswer"));
        plainOrders.incrementAndGet();
    }

    /** What people look at most, and one list after the other. */
    private final class LookingUp implements Work {

        private final Person person;
        private int turn;

        LookingUp(Person person) {
            this.person = person;
        }

        @Override
        public void once() {
            var last = look(Service.ORDER, "/orders?limit=50").path("items");
            if (!last.isEmpty()) {
                var order = "/orders/" + any(last).path("id").asText();
                look(Service.ORDER, order);
                look(Service.ORDER, order + "/timeline");
            }
            var customer = orders.customers()
                    .get(ThreadLocalRandom.current().nextInt(orders.customers().size()));
            look(Service.BILLING, "/accounts/" + customer.path("id").asText() + "/ledger");
            var list = LISTS.get(turn++ % LISTS.size());
            look(list.service(), list.path());
        }

        private JsonNode look(Service service, String path) {
            var seen = desk.get(person, service, path).body();
            reads.incrementAndGet();
            return seen;
        }

        private static JsonNode any(JsonNode items) {
            return items.get(ThreadLocalRandom.current().nextInt(items.size()));
        }
    }

    void workFor(int seconds) throws InterruptedException, ExecutionException {
        TimeUnit.SECONDS.sleep(seconds);
        enough.set(true);
        for (var one : working) {
            one.get();
        }
        stories.end();
    }

    String done() {
        return "%d stock orders, %d project orders, %d overtaken by the clock, %d plain orders, %d reads, %d events on the screens"
                .formatted(
                        stories.stockOrders(),
                        stories.projectOrders(),
                        stories.overtaken(),
                        plainOrders.get(),
                        reads.get(),
                        screens.stream().mapToInt(Screen::events).sum());
    }

    /** Whether each kind of work was done at least once. */
    boolean hasSeenEverything() {
        return stories.stockOrders() > 0 && stories.projectOrders() > 0 && plainOrders.get() > 0 && reads.get() > 0;
    }

    /** What should have been done and was not, in words. */
    List<String> failures() {
        var all = new ArrayList<>(stories.failures());
        all.addAll(failures);
        screens.forEach(screen -> screen.failure().ifPresent(all::add));
        return all;
    }

    @Override
    public void close() {
        enough.set(true);
        stories.close();
        people.shutdownNow();
        screens.forEach(Screen::close);
    }
}
