package io.salesdesk.billing.invoices.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.billing.invoices.model.Invoice.Command;
import io.salesdesk.billing.invoices.model.Invoice.Event;
import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.platform.decision.Decision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

class InvoicePropertyTest {

    private static final Arbitrary<OrderedLine> LINES = Combinators.combine(
                    Arbitraries.longs().between(1, 1_000),
                    Arbitraries.integers().between(1, 40),
                    Arbitraries.bigDecimals()
                            .between(new BigDecimal("0.000001"), new BigDecimal("300"))
                            .ofScale(6),
                    Arbitraries.of(new BigDecimal("0.13"), new BigDecimal("0.06"), BigDecimal.ZERO))
            .as(InvoicePropertyTest::line);
    private static final Arbitrary<Move> MOVES = Combinators.combine(
                    Arbitraries.integers().between(0, 5),
                    Arbitraries.integers().between(0, 5),
                    Arbitraries.integers().between(0, 4),
                    Arbitraries.integers().between(1, 45))
            .as(Move::new);

    @Property(tries = 200)
    @Label(
            "BIL-20 to BIL-23, A-36 whatever is applied for, issued, checked and reversed, invoices stay within the order")
    void bil20_invoicesStayWithinTheOrder(@ForAll("lives") ActionChain<Life> life) {
        life.withInvariant("invoices", Life::check).run();
    }

    @Provide
    Arbitrary<ActionChain<Life>> lives() {
        return LINES.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(OrderedLine::lineId)
                .flatMap(lines -> ActionChain.startWith(() -> new Life(lines))
                        .withAction(4, act("apply", Life::apply))
                        .withAction(2, act("apply for the rest", Life::applyForTheRest))
                        .withAction(
                                1,
                                act(
                                        "withdraw",
                                        (life, move) ->
                                                life.give(move, new Command.Withdraw("not now", life.person(move)))))
                        .withAction(4, act("issue", Life::issue))
                        .withAction(3, act("fiscal", Life::recordFiscal))
                        .withAction(6, act("check", Life::checkInvoice))
                        .withAction(
                                2,
                                act(
                                        "mail",
                                        (life, move) ->
                                                life.give(move, new Command.Mail(MAILING, null, life.person(move)))))
                        .withAction(1, act("reverse", Life::reverse))
                        .withMaxTransformations(40));
    }

    private static final Mailing MAILING = new Mailing("EMS", "EB1", "财务部", LocalDate.of(2026, 11, 20), List.of());

    private static Action.Independent<Life> act(String name, BiConsumer<Life, Move> what) {
        return () -> MOVES.map(move -> Transformer.mutate(name + " " + move, life -> what.accept(life, move)));
    }

    private static OrderedLine line(long id, int quantity, BigDecimal price, BigDecimal taxRate) {
        var count = BigDecimal.valueOf(quantity);
        return new OrderedLine(
                new UUID(1, id),
                new UUID(2, id),
                count,
                "ROLL",
                price,
                taxRate,
                Money.of(CurrencyUnit.of("CNY"), count.multiply(price), RoundingMode.HALF_UP));
    }

    record Move(int which, int other, int who, int quantity) {}

    /** The invoices of one order. */
    static final class Life {

        private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

        /** The last one acts for the first. */
        private static final List<Maker> PEOPLE = List.of(
                new Maker(new UUID(5, 1), null),
                new Maker(new UUID(5, 2), null),
                new Maker(new UUID(5, 3), null),
                new Maker(new UUID(5, 4), null),
                new Maker(new UUID(5, 5), new UUID(5, 1)));

        private final List<OrderedLine> ordered;
        private final List<Invoice> invoices = new ArrayList<>();
        private final Set<Long> numbers = new HashSet<>();
        private long issued;

        private Life(List<OrderedLine> ordered) {
            this.ordered = ordered;
        }

        private Maker person(Move move) {
            return PEOPLE.get(move.who());
        }

        private OrderBasis basis(int without) {
            var taken = new ArrayList<InvoiceLine>();
            for (int i = 0; i < invoices.size(); i++) {
                if (i != without) {
                    taken.addAll(InvoiceDecisions.taking(invoices.get(i)));
                }
            }
            return OrderBasis.of(ordered, taken, true);
        }

        private void apply(Move move) {
            var line = ordered.get(move.other() % ordered.size());
            applyFor(
                    move,
                    List.of(new AppliedLine(
                            line.lineId(),
                            line.productId(),
                            BigDecimal.valueOf(move.quantity()),
                            null,
                            line.unitPrice())));
        }

        private void applyForTheRest(Move move) {
            applyFor(move, null);
        }

        private void applyFor(Move move, @Nullable List<AppliedLine> lines) {
            var basis = basis(-1);
            var form = new ApplicationForm(
                    lines, ApplicationChannel.FAX, new Buyer("某某商行", "91310000MA1FL00001"), "财务部", null, null);
            invoices.add(new Invoice.Draft(basis.rest()));
            var at = invoices.size() - 1;
            if (!decide(at, new Command.Apply(form, basis, person(move), NOW))) {
                invoices.remove(at);
            }
        }

        private void issue(Move move) {
            if (!invoices.isEmpty()) {
                var at = move.which() % invoices.size();
                var number = new InvoiceNumber("IV", 2026, issued + 1);
                if (decide(at, new Command.Issue(number, basis(at), null, person(move), NOW))) {
                    issued++;
                    assertThat(numbers.add(number.serial())).isTrue();
                }
            }
        }

        private void recordFiscal(Move move) {
            if (!invoices.isEmpty()) {
                var at = move.which() % invoices.size();
                InvoiceDecisions.applicationOf(invoices.get(at)).ifPresent(application -> {
                    var gross = InvoiceDecisions.gross(application.lines());
                    var wrong = move.other() == 0;
                    var done = decide(
                            at,
                            new Command.RecordFiscal(new FiscalInvoice(
                                    FiscalType.VAT_SPECIAL,
                                    "3100224130",
                                    "08734512",
                                    wrong ? gross.plusMinor(1) : gross,
                                    MAILING.mailedOn())));
                    assertThat(done && wrong).as("another face value").isFalse();
                });
            }
        }

        private void checkInvoice(Move move) {
            give(
                    move,
                    new Command.Check(
                            CheckKind.values()[move.other() % 2], move.other() == 5 ? "wrong" : null, person(move)));
        }

        private void reverse(Move move) {
            var done = new Reversal(new UUID(3, ++issued), "wrong title", PEOPLE.get(1), PEOPLE.get(2), NOW);
            give(move, new Command.Reverse(done));
        }

        private void give(Move move, Command command) {
            if (!invoices.isEmpty()) {
                decide(move.which() % invoices.size(), command);
            }
        }

        private boolean decide(int at, Command command) {
            if (InvoiceDecisions.decide(invoices.get(at), command) instanceof Decision.Accepted<Event>(var events)) {
                for (var event : events) {
                    invoices.set(at, InvoiceDecisions.evolve(invoices.get(at), event));
                }
                return true;
            }
            return false;
        }

        private void check() {
            for (var line : ordered) {
                var quantity = BigDecimal.ZERO;
                var gross = Money.zero(line.gross().getCurrencyUnit());
                for (var invoice : invoices) {
                    for (var taken : InvoiceDecisions.taking(invoice)) {
                        if (taken.lineId().equals(line.lineId())) {
                            assertThat(taken.quantity()).isPositive();
                            assertThat(taken.gross().isNegative()).isFalse();
                            assertThat(taken.net().plus(taken.tax())).isEqualTo(taken.gross());
                            quantity = quantity.add(taken.quantity());
                            gross = gross.plus(taken.gross());
                        }
                    }
                }
                assertThat(quantity).isLessThanOrEqualTo(line.quantity());
                assertThat(gross).isLessThanOrEqualTo(line.gross());
            }
            invoices.forEach(Life::checkPeople);
        }

        /** Nobody checks what they applied for or issued, and nothing is mailed unchecked. */
        private static void checkPeople(Invoice invoice) {
            switch (invoice) {
                case Invoice.Issued(var application, var issuance, var _) ->
                    assertApart(issuance.issuedBy(), application.requestedBy());
                case Invoice.Checked(var application, var issuance, var fiscal, var onIssue) -> {
                    assertThat(fiscal.faceValue()).isEqualTo(InvoiceDecisions.gross(application.lines()));
                    assertApart(onIssue, application.requestedBy(), issuance.issuedBy());
                }
                case Invoice.Cleared(var application, var issuance, var _, var onIssue, var again) -> {
                    assertApart(onIssue, application.requestedBy(), issuance.issuedBy());
                    assertApart(again, application.requestedBy(), issuance.issuedBy());
                }
                case Invoice.Mailed mailed ->
                    assertApart(
                            mailed.beforeMailing(),
                            mailed.application().requestedBy(),
                            mailed.issuance().issuedBy());
                case Invoice.Draft _,
                        Invoice.Dropped _,
                        Invoice.Requested _,
                        Invoice.Withdrawn _,
                        Invoice.Objected _,
                        Invoice.Reversed _ -> {
                    // Nobody has checked it.
                }
            }
        }

        private static void assertApart(Maker checker, Maker... makers) {
            assertThat(Arrays.stream(makers).anyMatch(checker::sharesAPersonWith))
                    .as("maker and checker")
                    .isFalse();
        }
    }
}
