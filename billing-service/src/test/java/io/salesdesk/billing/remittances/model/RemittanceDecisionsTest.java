package io.salesdesk.billing.remittances.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.billing.remittances.model.Remittance.Command;
import io.salesdesk.billing.remittances.model.Remittance.Event;
import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemittanceDecisionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate EXPIRY = LocalDate.of(2026, 11, 25);
    private static final UUID CUSTOMER = new UUID(0, 1);
    private static final UUID OTHER_CUSTOMER = new UUID(0, 2);
    private static final UUID ORDER_1 = new UUID(1, 1);
    private static final UUID ORDER_2 = new UUID(1, 2);
    private static final UUID FOREIGN_ORDER = new UUID(1, 3);
    private static final Maker CLERK = new Maker(new UUID(2, 1), null);
    private static final Maker OTHER_CLERK = new Maker(new UUID(2, 2), null);
    private static final Maker FINANCE = new Maker(new UUID(2, 3), null);
    private static final Maker OTHER_FINANCE = new Maker(new UUID(2, 4), null);
    private static final KnownOrders KNOWN = new KnownOrders(
            CurrencyUnit.of("CNY"), Map.of(ORDER_1, CUSTOMER, ORDER_2, CUSTOMER, FOREIGN_ORDER, OTHER_CUSTOMER));

    private static final Slip SLIP = slip(cny("300"), share(ORDER_1, "100"), share(ORDER_2, "200"));
    private static final Receipt RECEIPT = receipt("300");
    private static final Matching MATCHING =
            new Matching(CUSTOMER, List.of(share(ORDER_1, "100"), share(ORDER_2, "200")), CLERK);

    private static final Map<String, Remittance> STATES = new LinkedHashMap<>();
    private static final Map<String, Command> COMMANDS = new LinkedHashMap<>();

    static {
        STATES.put("SLIP_RECEIVED", new Remittance.SlipReceived(SLIP, false));
        STATES.put("SLIP_RECEIVED, expired", new Remittance.SlipReceived(SLIP, true));
        STATES.put("CONFIRMED", new Remittance.Confirmed(SLIP, RECEIPT));
        STATES.put("CONFIRMED without slip", new Remittance.Confirmed(null, RECEIPT));
        STATES.put("MATCHED", new Remittance.Matched(SLIP, RECEIPT, MATCHING));
        STATES.put("POSTED", new Remittance.Posted(SLIP, RECEIPT, MATCHING, CLERK));
        STATES.put("REJECTED", new Remittance.Rejected("no money", FINANCE));

        COMMANDS.put("confirm", new Command.Confirm(data("300"), TODAY, FINANCE));
        COMMANDS.put("match", new Command.Match(CUSTOMER, null, KNOWN, CLERK));
        COMMANDS.put("post", new Command.Post(CLERK));
        COMMANDS.put("reject", new Command.Reject("no money", OTHER_FINANCE));
        COMMANDS.put("expire", new Command.ExpireSlip(EXPIRY.plusDays(1)));
    }

    private static final Set<String> LEGAL = Set.of(
            "SLIP_RECEIVED × confirm",
            "SLIP_RECEIVED × reject",
            "SLIP_RECEIVED × expire",
            "SLIP_RECEIVED, expired × confirm",
            "SLIP_RECEIVED, expired × reject",
            "CONFIRMED × match",
            "CONFIRMED × reject",
            "CONFIRMED without slip × match",
            "CONFIRMED without slip × reject",
            "MATCHED × post",
            "MATCHED × reject");

    static Stream<Arguments> pairs() {
        var pairs = new ArrayList<Arguments>();
        STATES.forEach((stateName, state) -> COMMANDS.forEach((commandName, command) -> {
            var pair = stateName + " × " + commandName;
            pairs.add(Arguments.of(pair, state, command, LEGAL.contains(pair)));
        }));
        return pairs.stream();
    }

    @ParameterizedTest(name = "{0}: legal is {3}")
    @DisplayName("BIL-04 every pair of state and command is either legal or refused as a wrong state")
    @MethodSource("pairs")
    void bil04_stateAndCommandPairs(String pair, Remittance state, Command command, boolean legal) {
        switch (RemittanceDecisions.decide(state, command)) {
            case Decision.Accepted<Event>(var events) -> {
                assertThat(legal).as(pair).isTrue();
                assertThat(events).hasSize(1);
            }
            case Decision.Rejected<Event>(var rejection) -> {
                assertThat(legal).as(pair + " was refused: " + rejection).isFalse();
                assertThat(rejection).isInstanceOf(RemittanceRejection.WrongState.class);
                assertThat(rejection.kind()).isEqualTo(Rejection.Kind.WRONG_STATE);
            }
        }
    }

    @Test
    @DisplayName("BIL-04 slip received, confirmed by finance, matched and posted by sales support")
    void bil04_slipConfirmedMatchedPosted() {
        Remittance remittance =
                RemittanceDecisions.register(SLIP, KNOWN, TODAY).orThrow().getFirst();
        assertThat(RemittanceDecisions.stateName(remittance)).isEqualTo("SLIP_RECEIVED");

        remittance = after(remittance, new Command.Confirm(data("299.50"), TODAY, FINANCE));
        assertThat(remittance).isEqualTo(new Remittance.Confirmed(SLIP, receipt("299.50")));

        remittance = after(remittance, new Command.Match(CUSTOMER, null, KNOWN, CLERK));
        assertThat(remittance)
                .isEqualTo(new Remittance.Matched(
                        SLIP,
                        receipt("299.50"),
                        new Matching(CUSTOMER, List.of(share(ORDER_1, "100"), share(ORDER_2, "199.50")), CLERK)));

        remittance = after(remittance, new Command.Post(OTHER_CLERK));
        assertThat(RemittanceDecisions.stateName(remittance)).isEqualTo("POSTED");
    }

    @Test
    @DisplayName("BIL-04 who registered a slip may not confirm or reject it, nor may whom they acted for")
    void bil04_registrantMayNotConfirm() {
        var received = new Remittance.SlipReceived(SLIP, false);
        var forTheClerk = new Maker(FINANCE.personId(), CLERK.personId());

        for (var maker : List.of(CLERK, forTheClerk)) {
            assertThat(refusal(received, new Command.Confirm(data("300"), TODAY, maker)))
                    .isEqualTo(new RemittanceRejection.RegistrantMayNotConfirm());
            assertThat(refusal(received, new Command.Reject("no money", maker)))
                    .isEqualTo(new RemittanceRejection.RegistrantMayNotConfirm());
        }
        assertThat(refusal(new Remittance.Confirmed(null, RECEIPT), new Command.Reject("no money", FINANCE)))
                .as("money without a slip was registered by who confirmed it")
                .isEqualTo(new RemittanceRejection.RegistrantMayNotConfirm());
    }

    @Test
    @DisplayName("BIL-04 who confirmed the money may neither match nor post nor allocate it")
    void bil04_confirmerMayNotMatchOrPost() {
        assertThat(refusal(new Remittance.Confirmed(SLIP, RECEIPT), new Command.Match(CUSTOMER, null, KNOWN, FINANCE)))
                .isEqualTo(new RemittanceRejection.ConfirmerMayNotPost());
        assertThat(refusal(new Remittance.Matched(SLIP, RECEIPT, MATCHING), new Command.Post(FINANCE)))
                .isEqualTo(new RemittanceRejection.ConfirmerMayNotPost());
        assertThat(RemittanceDecisions.allocate(
                        new Remittance.Posted(SLIP, RECEIPT, MATCHING, CLERK),
                        cny("50"),
                        List.of(share(ORDER_1, "50")),
                        KNOWN,
                        FINANCE))
                .contains(new RemittanceRejection.ConfirmerMayNotPost());
    }

    static Stream<Arguments> incompleteReceipts() {
        return Stream.of(
                Arguments.of("amount", new ReceiptData(null, TODAY, "ICBC", PaymentMethod.TRANSFER, "payer", "ref")),
                Arguments.of(
                        "arrivedOn", new ReceiptData(cny("300"), null, "ICBC", PaymentMethod.TRANSFER, "payer", "ref")),
                Arguments.of(
                        "receivingBank",
                        new ReceiptData(cny("300"), TODAY, " ", PaymentMethod.TRANSFER, "payer", "ref")),
                Arguments.of("paymentMethod", new ReceiptData(cny("300"), TODAY, "ICBC", null, "payer", "ref")),
                Arguments.of("payer", new ReceiptData(cny("300"), TODAY, "ICBC", PaymentMethod.TRANSFER, null, "ref")),
                Arguments.of(
                        "bankReference",
                        new ReceiptData(cny("300"), TODAY, "ICBC", PaymentMethod.TRANSFER, "payer", "")));
    }

    @ParameterizedTest(name = "without {0}")
    @DisplayName("BIL-05 a receipt without one of its mandatory data is refused")
    @MethodSource("incompleteReceipts")
    void bil05_receiptIsComplete(String missing, ReceiptData incomplete) {
        var expected = new RemittanceRejection.ReceiptDataMissing(List.of(missing));

        assertThat(refusal(new Remittance.SlipReceived(SLIP, false), new Command.Confirm(incomplete, TODAY, FINANCE)))
                .isEqualTo(expected);
        assertThat(rejection(RemittanceDecisions.registerWithoutSlip(incomplete, TODAY, FINANCE)))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("BIL-05 money cannot have arrived in the future, and never less than something")
    void bil05_arrivalAndAmountArePlausible() {
        var received = new Remittance.SlipReceived(SLIP, false);
        var tomorrow = new ReceiptData(cny("300"), TODAY.plusDays(1), "ICBC", PaymentMethod.CASH, "payer", "ref");

        assertThat(refusal(received, new Command.Confirm(tomorrow, TODAY, FINANCE)))
                .isEqualTo(new RemittanceRejection.DateInFuture(TODAY.plusDays(1), TODAY));
        assertThat(refusal(received, new Command.Confirm(data("0"), TODAY, FINANCE)))
                .isEqualTo(new RemittanceRejection.AmountMustBePositive());
        assertThat(refusal(received, new Command.Confirm(data("-1"), TODAY, FINANCE)))
                .isEqualTo(new RemittanceRejection.AmountMustBePositive());
    }

    @Test
    @DisplayName("BIL-04 money without a slip starts confirmed and covers nothing before it is posted")
    void bil04_moneyWithoutSlipStartsConfirmed() {
        var confirmed = RemittanceDecisions.registerWithoutSlip(data("300"), TODAY, FINANCE)
                .orThrow()
                .getFirst();

        assertThat(confirmed).isEqualTo(new Remittance.Confirmed(null, RECEIPT));
        assertThat(RemittanceDecisions.slipCover(confirmed)).isEmpty();
        var matched = after(confirmed, new Command.Match(CUSTOMER, List.of(share(ORDER_1, "300")), KNOWN, CLERK));
        assertThat(RemittanceDecisions.slipCover(matched)).isEmpty();
    }

    @Test
    @DisplayName("BIL-02 a slip covers its stated amounts, then finance's amount, then nothing once it is posted")
    void bil02_slipCoverFollowsTheRemittance() {
        var stated = Map.of(ORDER_1, cny("100"), ORDER_2, cny("200"));
        assertThat(RemittanceDecisions.slipCover(new Remittance.SlipReceived(SLIP, false)))
                .isEqualTo(stated);
        assertThat(RemittanceDecisions.slipCover(new Remittance.Confirmed(SLIP, receipt("250"))))
                .as("confirmed lower: the orders are covered in the slip's order")
                .isEqualTo(Map.of(ORDER_1, cny("100"), ORDER_2, cny("150")));
        assertThat(RemittanceDecisions.slipCover(new Remittance.Confirmed(SLIP, receipt("80"))))
                .isEqualTo(Map.of(ORDER_1, cny("80")));
        assertThat(RemittanceDecisions.slipCover(new Remittance.Confirmed(SLIP, receipt("350"))))
                .as("confirmed higher: the last order takes the rest")
                .isEqualTo(Map.of(ORDER_1, cny("100"), ORDER_2, cny("250")));
        assertThat(RemittanceDecisions.slipCover(new Remittance.Matched(SLIP, RECEIPT, MATCHING)))
                .isEqualTo(stated);
        assertThat(RemittanceDecisions.slipCover(new Remittance.Posted(SLIP, RECEIPT, MATCHING, CLERK)))
                .isEmpty();
        assertThat(RemittanceDecisions.slipCover(new Remittance.Rejected("no money", FINANCE)))
                .isEmpty();
        assertThat(RemittanceDecisions.slipCover(new Remittance.SlipReceived(SLIP, true)))
                .isEmpty();
    }

    @Test
    @DisplayName("BIL-02 a slip that does not name its orders and an amount for each covers nothing")
    void bil02_slipMustNameOrdersAndAmounts() {
        var withoutOrders = slip(cny("300"));
        var withoutAmount = slip(cny("300"), share(ORDER_1, "100"), new OrderShare(ORDER_2, null));

        for (var slip : List.of(withoutOrders, withoutAmount)) {
            assertThat(RemittanceDecisions.register(slip, KNOWN, TODAY)).isInstanceOf(Decision.Accepted.class);
            assertThat(RemittanceDecisions.slipCover(new Remittance.SlipReceived(slip, false)))
                    .isEmpty();
            assertThat(RemittanceDecisions.slipCover(new Remittance.Confirmed(slip, RECEIPT)))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("BIL-02 a slip's orders are the customer's, each once, and take no more than its amount")
    void bil02_slipNamesOrdersOfItsCustomer() {
        assertThat(registerRefusal(slip(cny("300"), share(new UUID(9, 9), "100"))))
                .isEqualTo(new RemittanceRejection.OrderUnknown(new UUID(9, 9)));
        assertThat(registerRefusal(slip(cny("300"), share(FOREIGN_ORDER, "100"))))
                .isEqualTo(new RemittanceRejection.OrderOfAnotherCustomer(FOREIGN_ORDER));
        assertThat(registerRefusal(slip(cny("300"), share(ORDER_1, "100"), share(ORDER_1, "100"))))
                .isEqualTo(new RemittanceRejection.OrderNamedTwice(ORDER_1));
        assertThat(registerRefusal(slip(cny("300"), share(ORDER_1, "301"))))
                .isEqualTo(new RemittanceRejection.OrdersExceedAmount(cny("301"), cny("300")));
        assertThat(registerRefusal(slip(cny("300"), share(ORDER_1, "0"))))
                .isEqualTo(new RemittanceRejection.AmountMustBePositive());
        assertThat(registerRefusal(slip(Money.parse("USD 300"))))
                .isEqualTo(new RemittanceRejection.AnotherCurrency("CNY", "USD"));
        assertThat(registerRefusal(slip(cny("300"), new OrderShare(ORDER_1, Money.parse("USD 10")))))
                .isEqualTo(new RemittanceRejection.AnotherCurrency("CNY", "USD"));
        assertThat(rejection(RemittanceDecisions.register(
                        SLIP, KNOWN, SLIP.remittedOn().minusDays(1))))
                .isEqualTo(new RemittanceRejection.DateInFuture(
                        SLIP.remittedOn(), SLIP.remittedOn().minusDays(1)));
    }

    @ParameterizedTest(name = "on {0}")
    @DisplayName("A-31 a slip counts through the last of its days")
    @ValueSource(strings = {"2026-11-20", "2026-11-24", "2026-11-25"})
    void a31_slipCountsThroughItsLastDay(LocalDate day) {
        assertThat(refusal(new Remittance.SlipReceived(SLIP, false), new Command.ExpireSlip(day)))
                .isInstanceOf(RemittanceRejection.WrongState.class);
    }

    @Test
    @DisplayName("A-31 the day after, the slip ends, and finance may still confirm the money")
    void a31_expiredSlipCanStillBeConfirmed() {
        var expired = after(new Remittance.SlipReceived(SLIP, false), new Command.ExpireSlip(EXPIRY.plusDays(1)));
        assertThat(expired).isEqualTo(new Remittance.SlipReceived(SLIP, true));

        var confirmed = after(expired, new Command.Confirm(data("300"), TODAY, FINANCE));
        assertThat(RemittanceDecisions.slipCover(confirmed))
                .as("only a slip that nobody confirmed expires")
                .hasSize(2);
    }

    @Test
    @DisplayName("BIL-04 a matching stays with the slip's customer, names amounts, and takes no more than arrived")
    void bil04_matchingFitsTheMoney() {
        var confirmed = new Remittance.Confirmed(SLIP, RECEIPT);

        assertThat(refusal(confirmed, new Command.Match(OTHER_CUSTOMER, null, KNOWN, CLERK)))
                .isEqualTo(new RemittanceRejection.SlipNamesAnotherCustomer(CUSTOMER));
        assertThat(refusal(confirmed, match(new OrderShare(ORDER_1, null))))
                .isEqualTo(new RemittanceRejection.MatchedOrderNeedsAmount(ORDER_1));
        assertThat(refusal(confirmed, match(share(ORDER_1, "300.01"))))
                .isEqualTo(new RemittanceRejection.OrdersExceedAmount(cny("300.01"), cny("300")));
        assertThat(refusal(confirmed, match(share(FOREIGN_ORDER, "10"))))
                .isEqualTo(new RemittanceRejection.OrderOfAnotherCustomer(FOREIGN_ORDER));
    }

    @Test
    @DisplayName("BIL-04 credit of a remittance is allocated once posted, and no more than is left")
    void bil04_allocateWhatIsLeft() {
        var posted = new Remittance.Posted(SLIP, RECEIPT, MATCHING, CLERK);

        assertThat(RemittanceDecisions.allocate(posted, cny("50"), List.of(share(ORDER_1, "50")), KNOWN, CLERK))
                .isEmpty();
        assertThat(RemittanceDecisions.allocate(posted, cny("50"), List.of(share(ORDER_1, "51")), KNOWN, CLERK))
                .contains(new RemittanceRejection.CreditDoesNotSuffice(cny("51"), cny("50")));
        STATES.forEach((name, state) -> {
            if (!(state instanceof Remittance.Posted)) {
                assertThat(RemittanceDecisions.allocate(state, cny("50"), List.of(share(ORDER_1, "50")), KNOWN, CLERK))
                        .as(name)
                        .hasValueSatisfying(
                                rejection -> assertThat(rejection).isInstanceOf(RemittanceRejection.WrongState.class));
            }
        });
    }

    private static Command.Match match(OrderShare... shares) {
        return new Command.Match(CUSTOMER, List.of(shares), KNOWN, CLERK);
    }

    private static Remittance after(Remittance state, Command command) {
        var events = RemittanceDecisions.decide(state, command).orThrow();
        var next = state;
        for (var event : events) {
            next = RemittanceDecisions.evolve(next, event);
        }
        return next;
    }

    private static Rejection registerRefusal(Slip slip) {
        return rejection(RemittanceDecisions.register(slip, KNOWN, TODAY));
    }

    private static Rejection refusal(Remittance state, Command command) {
        return rejection(RemittanceDecisions.decide(state, command));
    }

    private static <E> Rejection rejection(Decision<E> decision) {
        return switch (decision) {
            case Decision.Rejected<E>(var rejection) -> rejection;
            case Decision.Accepted<E>(var events) -> throw new AssertionError("Accepted with " + events);
        };
    }

    private static Slip slip(Money amount, OrderShare... orders) {
        return new Slip(
                CUSTOMER, "payer", amount, List.of(orders), LocalDate.of(2026, 11, 19), null, null, CLERK, EXPIRY);
    }

    private static Receipt receipt(String amount) {
        return new Receipt(cny(amount), TODAY, "ICBC", PaymentMethod.TRANSFER, "payer", "ref", FINANCE);
    }

    private static ReceiptData data(@Nullable String amount) {
        return new ReceiptData(
                amount == null ? null : cny(amount), TODAY, "ICBC", PaymentMethod.TRANSFER, " payer ", "ref ");
    }

    private static OrderShare share(UUID orderId, String amount) {
        return new OrderShare(orderId, cny(amount));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
