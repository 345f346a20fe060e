package io.salesdesk.billing.invoices.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.billing.invoices.model.Invoice.Command;
import io.salesdesk.billing.invoices.model.Invoice.Event;
import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InvoiceDecisionsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final UUID ORDER = new UUID(1, 1);
    private static final UUID LINE = new UUID(1, 2);
    private static final UUID PRODUCT = new UUID(1, 3);
    private static final Maker CLERK = new Maker(new UUID(2, 1), null);
    private static final Maker FINANCE = new Maker(new UUID(2, 2), null);
    private static final Maker OTHER_FINANCE = new Maker(new UUID(2, 3), null);
    private static final Maker REVIEWER = new Maker(new UUID(2, 4), null);
    private static final Maker MANAGER = new Maker(new UUID(2, 5), null);

    private static final OrderedLine WALLPAPER = new OrderedLine(
            LINE, PRODUCT, new BigDecimal("10"), "ROLL", new BigDecimal("122"), new BigDecimal("0.13"), cny("1220"));
    private static final OrderedLine FREIGHT = OrderedLine.freight(ORDER, cny("30"), new BigDecimal("0.13"));
    private static final OrderBasis BASIS = OrderBasis.of(List.of(WALLPAPER, FREIGHT), List.of(), true);
    private static final ApplicationForm FORM = form(null);
    private static final Application APPLICATION =
            new Application(BASIS.rest(), ApplicationChannel.FAX, buyer(), "财务部", null, null, CLERK, NOW);
    private static final Issuance ISSUANCE =
            new Issuance(InvoiceKind.INVOICE, new InvoiceNumber("IV", 2026, 123), FINANCE, NOW);
    private static final Issuance CREDIT =
            new Issuance(InvoiceKind.CREDIT_INVOICE, new InvoiceNumber("CI", 2026, 7), OTHER_FINANCE, NOW);
    private static final FiscalInvoice FISCAL = fiscal("1250");
    private static final Mailing MAILING = new Mailing("EMS", "EB1", "财务部", LocalDate.of(2026, 11, 20), List.of());
    private static final Reversal REVERSAL = new Reversal(new UUID(3, 1), "wrong title", FINANCE, OTHER_FINANCE, NOW);

    private static final Map<String, Invoice> STATES = new LinkedHashMap<>();
    private static final Map<String, Command> COMMANDS = new LinkedHashMap<>();

    static {
        STATES.put("DRAFT", new Invoice.Draft(BASIS.rest()));
        STATES.put("DROPPED", new Invoice.Dropped());
        STATES.put("REQUESTED", new Invoice.Requested(APPLICATION));
        STATES.put("WITHDRAWN", new Invoice.Withdrawn(APPLICATION, "not now", CLERK));
        STATES.put("ISSUED", new Invoice.Issued(APPLICATION, ISSUANCE, FISCAL));
        STATES.put("ISSUED credit", new Invoice.Issued(APPLICATION, CREDIT, FISCAL));
        STATES.put(
                "OBJECTED",
                new Invoice.Objected(APPLICATION, ISSUANCE, FISCAL, CheckKind.ISSUE, "wrong number", REVIEWER));
        STATES.put("CHECKED", new Invoice.Checked(APPLICATION, ISSUANCE, FISCAL, REVIEWER));
        STATES.put("CLEARED", new Invoice.Cleared(APPLICATION, ISSUANCE, FISCAL, REVIEWER, MANAGER));
        STATES.put("MAILED", new Invoice.Mailed(APPLICATION, ISSUANCE, FISCAL, REVIEWER, MANAGER, MAILING, CLERK));
        STATES.put("MAILED credit", new Invoice.Mailed(APPLICATION, CREDIT, FISCAL, REVIEWER, MANAGER, MAILING, CLERK));
        STATES.put("REVERSED", new Invoice.Reversed(APPLICATION, ISSUANCE, REVERSAL));

        COMMANDS.put("apply", new Command.Apply(FORM, BASIS, CLERK, NOW));
        COMMANDS.put("withdraw", new Command.Withdraw("not now", CLERK));
        COMMANDS.put("issue", new Command.Issue(ISSUANCE.number(), BASIS, FISCAL, FINANCE, NOW));
        COMMANDS.put("record fiscal", new Command.RecordFiscal(FISCAL));
        COMMANDS.put("check on issue", new Command.Check(CheckKind.ISSUE, null, REVIEWER));
        COMMANDS.put("check before mailing", new Command.Check(CheckKind.MAILING, null, REVIEWER));
        COMMANDS.put("mail", new Command.Mail(MAILING, null, CLERK));
        COMMANDS.put("reverse", new Command.Reverse(REVERSAL));
        COMMANDS.put("adjust", new Command.Adjust(List.of()));
    }

    private static final Set<String> LEGAL = Set.of(
            "DRAFT × apply",
            "DRAFT × adjust",
            "REQUESTED × withdraw",
            "REQUESTED × issue",
            "ISSUED × record fiscal",
            "ISSUED × check on issue",
            "ISSUED × reverse",
            "ISSUED credit × record fiscal",
            "ISSUED credit × check on issue",
            "OBJECTED × record fiscal",
            "OBJECTED × reverse",
            "CHECKED × check before mailing",
            "CHECKED × reverse",
            "CLEARED × mail",
            "CLEARED × reverse",
            "MAILED × reverse");

    static Stream<Arguments> pairs() {
        var pairs = new ArrayList<Arguments>();
        STATES.forEach((stateName, state) -> COMMANDS.forEach((commandName, command) -> {
            var pair = stateName + " × " + commandName;
            pairs.add(Arguments.of(pair, state, command, LEGAL.contains(pair)));
        }));
        return pairs.stream();
    }

    @ParameterizedTest(name = "{0}: legal is {3}")
    @DisplayName("BIL-20 every pair of state and command is either legal or refused as a wrong state")
    @MethodSource("pairs")
    void bil20_stateAndCommandPairs(String pair, Invoice state, Command command, boolean legal) {
        switch (InvoiceDecisions.decide(state, command)) {
            case Decision.Accepted<Event>(var events) -> {
                assertThat(legal).as(pair).isTrue();
                assertThat(events).hasSize(1);
            }
            case Decision.Rejected<Event>(var rejection) -> {
                assertThat(legal).as(pair + " was refused: " + rejection).isFalse();
                assertThat(rejection).isInstanceOf(InvoiceRejection.WrongState.class);
                assertThat(rejection.kind()).isEqualTo(Rejection.Kind.WRONG_STATE);
            }
        }
    }

    @Test
    @DisplayName("A-08 a draft is applied for, issued, checked on issue and before mailing, and mailed")
    void a08_draftToMailed() {
        Invoice invoice = new Invoice.Draft(BASIS.rest());
        for (var command : List.of(
                new Command.Apply(FORM, BASIS, CLERK, NOW),
                new Command.Issue(ISSUANCE.number(), BASIS, null, FINANCE, NOW),
                new Command.RecordFiscal(FISCAL),
                new Command.Check(CheckKind.ISSUE, null, REVIEWER),
                new Command.Check(CheckKind.MAILING, null, MANAGER),
                new Command.Mail(MAILING, null, CLERK))) {
            invoice = after(invoice, command);
        }

        assertThat(invoice).isEqualTo(STATES.get("MAILED"));
        assertThat(ISSUANCE.number().text()).isEqualTo("IV-2026-000123");
    }

    @Test
    @DisplayName("BIL-20 each difference between application and order is named: variety, unit, unit price, quantity")
    void bil20_eachDifferenceIsNamed() {
        var applied = List.of(
                new AppliedLine(LINE, new UUID(9, 9), new BigDecimal("10.5"), "BOX", new BigDecimal("121.99")),
                new AppliedLine(ORDER, null, BigDecimal.ONE, null, new BigDecimal("30.00")),
                new AppliedLine(new UUID(9, 8), PRODUCT, BigDecimal.ONE, null, BigDecimal.ONE));

        var refusal = refusal(draft(), new Command.Apply(form(applied), BASIS, CLERK, NOW));

        assertThat(refusal)
                .isEqualTo(new InvoiceRejection.ApplicationDiffers(List.of(
                        new Difference(LINE, Difference.Field.VARIETY, PRODUCT.toString(), new UUID(9, 9).toString()),
                        new Difference(LINE, Difference.Field.UNIT, "ROLL", "BOX"),
                        new Difference(LINE, Difference.Field.UNIT_PRICE, "122", "121.99"),
                        new Difference(LINE, Difference.Field.QUANTITY, "10", "10.5"),
                        new Difference(new UUID(9, 8), Difference.Field.LINE, null, new UUID(9, 8).toString()))));
        assertThat(refusal.code()).isEqualTo("invoice-application-differs-from-the-order");
    }

    @Test
    @DisplayName(
            "BIL-20 all invoices of an order together take no more than was ordered, and a line named twice is refused")
    void bil20_quantitiesNeverExceedTheOrder() {
        var taken = BASIS.take(List.of(applied("7")));
        var basis = OrderBasis.of(List.of(WALLPAPER, FREIGHT), taken, true);

        assertThat(refusal(draft(), new Command.Apply(form(List.of(applied("3.001"))), basis, CLERK, NOW)))
                .isEqualTo(new InvoiceRejection.ExceedsOrder(List.of(new OrderBasis.Excess(LINE, "10", "3", "3.001"))));
        assertThat(after(draft(), new Command.Apply(form(List.of(applied("3"))), basis, CLERK, NOW)))
                .isInstanceOf(Invoice.Requested.class);
        assertThat(refusal(draft(), new Command.Apply(form(List.of(applied("1"), applied("1"))), basis, CLERK, NOW)))
                .isInstanceOf(InvoiceRejection.ApplicationDiffers.class);
        // What was requested meanwhile counts at issue too.
        var full = OrderBasis.of(List.of(WALLPAPER, FREIGHT), BASIS.rest(), true);
        assertThat(refusal(requested(), new Command.Issue(ISSUANCE.number(), full, FISCAL, FINANCE, NOW)))
                .isInstanceOf(InvoiceRejection.ExceedsOrder.class);
    }

    @Test
    @DisplayName("BIL-20 nothing is left to apply for once everything is invoiced")
    void bil20_nothingLeft() {
        var full = OrderBasis.of(List.of(WALLPAPER, FREIGHT), BASIS.rest(), true);

        assertThat(refusal(draft(), new Command.Apply(FORM, full, CLERK, NOW)))
                .isEqualTo(new InvoiceRejection.NothingToInvoice());
    }

    @Test
    @DisplayName("A-36 partial invoices of a line add up to the line, which is rounded once; net and tax to the gross")
    void a36_partsAddUp() {
        var odd = new OrderedLine(
                LINE,
                PRODUCT,
                new BigDecimal("3"),
                "M2",
                new BigDecimal("33.335"),
                new BigDecimal("0.13"),
                cny("100.01"));
        var taken = new ArrayList<InvoiceLine>();
        for (var i = 0; i < 3; i++) {
            var basis = OrderBasis.of(List.of(odd), taken, true);
            taken.addAll(basis.take(
                    List.of(new AppliedLine(LINE, PRODUCT, BigDecimal.ONE, "M2", new BigDecimal("33.335")))));
        }

        assertThat(taken).extracting(InvoiceLine::gross).containsExactly(cny("33.34"), cny("33.34"), cny("33.33"));
        assertThat(taken)
                .allSatisfy(line -> assertThat(line.net().plus(line.tax())).isEqualTo(line.gross()));
        assertThat(BASIS.rest().getFirst().net()).isEqualTo(cny("1079.65"));
        assertThat(BASIS.rest().getFirst().tax()).isEqualTo(cny("140.35"));
        assertThat(OrderBasis.of(List.of(odd), taken, true).rest()).isEmpty();
    }

    @Test
    @DisplayName("BIL-20 unverified invoicing data are refused at application and at issue")
    void bil20_invoicingDataAreVerified() {
        var unverified = OrderBasis.of(List.of(WALLPAPER, FREIGHT), List.of(), false);

        assertThat(refusal(draft(), new Command.Apply(FORM, unverified, CLERK, NOW)))
                .isEqualTo(new InvoiceRejection.InvoicingDataUnverified());
        assertThat(refusal(requested(), new Command.Issue(ISSUANCE.number(), unverified, null, FINANCE, NOW)))
                .isEqualTo(new InvoiceRejection.InvoicingDataUnverified());
    }

    @Test
    @DisplayName("A-36 an application names the buyer's title and tax id")
    void a36_titleAndTaxId() {
        for (var buyer : List.of(new Buyer(null, "9131"), new Buyer("墙纸商行", " "))) {
            var form = new ApplicationForm(null, ApplicationChannel.PHONE, buyer, "财务部", null, null);
            assertThat(refusal(draft(), new Command.Apply(form, BASIS, CLERK, NOW)))
                    .isEqualTo(new InvoiceRejection.BuyerIncomplete());
        }
    }

    @Test
    @DisplayName("BIL-20 the applicant does not issue, nor whom they acted for")
    void bil20_applicantMayNotIssue() {
        for (var by : List.of(CLERK, new Maker(FINANCE.personId(), CLERK.personId()))) {
            assertThat(refusal(requested(), new Command.Issue(ISSUANCE.number(), BASIS, FISCAL, by, NOW)))
                    .isEqualTo(new InvoiceRejection.ApplicantMayNotIssue());
        }
    }

    @ParameterizedTest
    @EnumSource(CheckKind.class)
    @DisplayName("BIL-22 neither applicant nor issuer checks an invoice, on issue or before mailing")
    void bil22_makersMayNotCheck(CheckKind check) {
        Invoice invoice = switch (check) {
            case ISSUE -> new Invoice.Issued(APPLICATION, ISSUANCE, FISCAL);
            case MAILING -> new Invoice.Checked(APPLICATION, ISSUANCE, FISCAL, REVIEWER);
        };
        for (var by : List.of(CLERK, FINANCE, new Maker(REVIEWER.personId(), FINANCE.personId()))) {
            assertThat(refusal(invoice, new Command.Check(check, null, by)))
                    .isEqualTo(new InvoiceRejection.MakerMayNotCheck());
        }
    }

    @Test
    @DisplayName("BIL-21 the fiscal invoice is recorded before the check and has the invoice's face value")
    void bil21_fiscalInvoice() {
        var bare = new Invoice.Issued(APPLICATION, ISSUANCE, null);

        assertThat(refusal(bare, new Command.Check(CheckKind.ISSUE, null, REVIEWER)))
                .isEqualTo(new InvoiceRejection.FiscalInvoiceMissing());
        assertThat(refusal(bare, new Command.RecordFiscal(fiscal("1249.99"))))
                .isEqualTo(new InvoiceRejection.FaceValueDiffers(cny("1250"), cny("1249.99")));
        assertThat(refusal(requested(), new Command.Issue(ISSUANCE.number(), BASIS, fiscal("1"), FINANCE, NOW)))
                .isInstanceOf(InvoiceRejection.FaceValueDiffers.class);
    }

    @Test
    @DisplayName(
            "BIL-22 a check that finds fault stops the invoice until finance has corrected it, and it is checked again")
    void bil22_faultIsCorrectedAndCheckedAgain() {
        var objected = after(
                new Invoice.Checked(APPLICATION, ISSUANCE, FISCAL, REVIEWER),
                new Command.Check(CheckKind.MAILING, "wrong number", MANAGER));
        assertThat(InvoiceDecisions.stateOf(objected)).isEqualTo(InvoiceState.OBJECTED);

        var corrected = after(objected, new Command.RecordFiscal(FISCAL));

        assertThat(corrected).isEqualTo(new Invoice.Issued(APPLICATION, ISSUANCE, FISCAL));
    }

    @Test
    @DisplayName("BIL-23 A-09 an invoice that would travel with a consignment of goods is refused")
    void bil23_neverWithTheGoods() {
        var cleared = new Invoice.Cleared(APPLICATION, ISSUANCE, FISCAL, REVIEWER, MANAGER);

        assertThat(refusal(cleared, new Command.Mail(MAILING, "DB0012345678", CLERK)))
                .isEqualTo(new InvoiceRejection.TravelsWithGoods("DB0012345678"));
    }

    @Test
    @DisplayName("a reversed or withdrawn invoice and a credit invoice take nothing of the order")
    void reversedInvoicesGiveBack() {
        for (var free : List.of("DRAFT", "DROPPED", "WITHDRAWN", "REVERSED", "ISSUED credit", "MAILED credit")) {
            assertThat(InvoiceDecisions.taking(java.util.Objects.requireNonNull(STATES.get(free))))
                    .as(free)
                    .isEmpty();
        }
        for (var taking : List.of("REQUESTED", "ISSUED", "OBJECTED", "CHECKED", "CLEARED", "MAILED")) {
            assertThat(InvoiceDecisions.taking(java.util.Objects.requireNonNull(STATES.get(taking))))
                    .as(taking)
                    .isEqualTo(BASIS.rest());
        }
    }

    @Test
    @DisplayName(
            "after a change, invoices of what is gone, reads differently or is too much are reversed, the oldest that fit stay")
    void orderChangeReversesWhatNoLongerFits() {
        var first = new UUID(4, 1);
        var second = new UUID(4, 2);
        var third = new UUID(4, 3);
        var invoices = new LinkedHashMap<UUID, List<InvoiceLine>>();
        invoices.put(first, BASIS.take(List.of(applied("4"))));
        invoices.put(second, BASIS.take(List.of(applied("4"))));
        invoices.put(third, BASIS.take(List.of(applied("2"))));

        assertThat(OrderChange.unfit(List.of(WALLPAPER, FREIGHT), invoices)).isEmpty();
        assertThat(OrderChange.unfit(List.of(sold("6", "122")), invoices)).containsExactly(second);
        assertThat(OrderChange.unfit(List.of(sold("4", "122")), invoices)).containsExactly(third, second);
        assertThat(OrderChange.unfit(List.of(sold("10", "120")), invoices)).containsExactly(third, second, first);
        assertThat(OrderChange.unfit(List.of(), invoices)).containsExactly(third, second, first);
    }

    @Test
    @DisplayName("every rule has its own sentence and code and a refusal")
    void rulesAreNamed() {
        assertThat(InvoiceRules.all()).extracting(InvoiceRule::code).doesNotHaveDuplicates();
        assertThat(InvoiceRules.all()).allSatisfy(rule -> {
            assertThat(rule.sentence()).endsWith(".");
            assertThat(rule.requirement()).matches("(BIL|A)-\\d+");
            assertThat(rule.refusal()).isNotBlank();
        });
    }

    private static Invoice after(Invoice state, Command command) {
        var event = InvoiceDecisions.decide(state, command).orThrow().getFirst();
        return InvoiceDecisions.evolve(state, event);
    }

    private static Rejection refusal(Invoice state, Command command) {
        return switch (InvoiceDecisions.decide(state, command)) {
            case Decision.Accepted<Event>(var events) -> throw new AssertionError("accepted: " + events);
            case Decision.Rejected<Event>(var rejection) -> rejection;
        };
    }

    private static Invoice draft() {
        return new Invoice.Draft(BASIS.rest());
    }

    private static Invoice requested() {
        return new Invoice.Requested(APPLICATION);
    }

    private static OrderedLine sold(String quantity, String unitPrice) {
        return new OrderedLine(
                LINE,
                PRODUCT,
                new BigDecimal(quantity),
                "ROLL",
                new BigDecimal(unitPrice),
                new BigDecimal("0.13"),
                Money.of(
                        org.joda.money.CurrencyUnit.of("CNY"),
                        new BigDecimal(quantity).multiply(new BigDecimal(unitPrice))));
    }

    private static AppliedLine applied(String quantity) {
        return new AppliedLine(LINE, PRODUCT, new BigDecimal(quantity), null, new BigDecimal("122.00"));
    }

    private static ApplicationForm form(@Nullable List<AppliedLine> lines) {
        return new ApplicationForm(lines, ApplicationChannel.FAX, buyer(), "财务部", null, null);
    }

    private static Buyer buyer() {
        return new Buyer("上海某某墙纸商行", "91310000MA1FL00001");
    }

    private static FiscalInvoice fiscal(String faceValue) {
        return new FiscalInvoice(
                FiscalType.VAT_SPECIAL, "3100224130", "08734512", cny(faceValue), LocalDate.of(2026, 11, 20));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + new BigDecimal(amount).setScale(2));
    }
}
