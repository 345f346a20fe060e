package io.salesdesk.order.ordering.model;

import static io.salesdesk.order.ordering.model.Orders.APPROVED_PRICE;
import static io.salesdesk.order.ordering.model.Orders.CHANGE;
import static io.salesdesk.order.ordering.model.Orders.CLERK;
import static io.salesdesk.order.ordering.model.Orders.CONTEXT;
import static io.salesdesk.order.ordering.model.Orders.CUSTOMER;
import static io.salesdesk.order.ordering.model.Orders.LINE;
import static io.salesdesk.order.ordering.model.Orders.MANAGER;
import static io.salesdesk.order.ordering.model.Orders.OTHER_PRODUCT;
import static io.salesdesk.order.ordering.model.Orders.PRODUCT;
import static io.salesdesk.order.ordering.model.Orders.REGISTRATION;
import static io.salesdesk.order.ordering.model.Orders.SPECIAL_PRICE;
import static io.salesdesk.order.ordering.model.Orders.enter;
import static io.salesdesk.order.ordering.model.Orders.id;
import static io.salesdesk.order.ordering.model.Orders.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.decision.Decision;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders that name a project registration or a special price. */
class SpecialPriceOrderTest {

    private static final Basis AT_SPECIAL_PRICE = new Basis(null, SPECIAL_PRICE, null);
    private static final UUID CONTRACT = id(77);
    private static final Basis REGISTERED = new Basis(REGISTRATION, null, null);

    private static OrderContext knowing(@Nullable RegistrationTerms registration, @Nullable SpecialPriceTerms price) {
        return CONTEXT.on(new Grounds(registration, price, null, false));
    }

    private static RegistrationTerms registration(UUID customerId) {
        return new RegistrationTerms(REGISTRATION, "PR-2026-000001", customerId);
    }

    /** 98.50 for the product, with so much of the approved quantity left. */
    static SpecialPriceTerms terms(boolean approved, String remaining) {
        return new SpecialPriceTerms(
                SPECIAL_PRICE,
                "SP-2026-000001",
                REGISTRATION,
                CUSTOMER,
                approved,
                List.of(new SpecialPriceTerms.Line(PRODUCT, APPROVED_PRICE, Quantity.of(remaining, Unit.ROLL))),
                new BigDecimal("100"));
    }

    private static RequestedLine at(String price, String quantity) {
        return new RequestedLine(LINE, true, PRODUCT, Quantity.of(quantity, Unit.ROLL), new BigDecimal(price));
    }

    private static Decision<OrderEvent> entered(
            OrderKind kind, Basis basis, OrderContext context, RequestedLine... lines) {
        return OrderEntry.decide(enter(Orders.request(kind, basis, lines)), context);
    }

    private static Order order(String quantity, RequestedLine... more) {
        var lines = new java.util.ArrayList<>(List.of(at("98.50", quantity)));
        lines.addAll(List.of(more));
        var events = entered(
                        OrderKind.PROJECT,
                        AT_SPECIAL_PRICE,
                        knowing(registration(CUSTOMER), terms(true, "600")),
                        lines.toArray(RequestedLine[]::new))
                .orThrow();
        return Orders.agreed(OrderEvolution.entered((OrderEvent.Entered) events.getFirst()));
    }

    private static Decision<OrderEvent> reviewed(Order order, SpecialPriceTerms terms) {
        return OrderDecider.decide(order, Orders.review(), knowing(null, terms));
    }

    @Test
    @DisplayName("ORD-12 a project order names a registration, which then makes it a project order")
    void ord12_projectNamesRegistration() {
        assertThat(refusalOf(entered(OrderKind.PROJECT, Basis.NONE, CONTEXT, at("122", "120"))))
                .isEqualTo(new OrderRejection.ProjectNeedsRegistration());
        var known = knowing(registration(CUSTOMER), null);
        for (var kind : List.of(OrderKind.STANDARD, OrderKind.PAYMENT_FIRST)) {
            assertThat(refusalOf(entered(kind, REGISTERED, known, at("122", "120"))))
                    .isEqualTo(new OrderRejection.NamesProject(kind));
        }
        assertThat(entered(OrderKind.PROJECT, REGISTERED, known, at("122", "120"))
                        .orThrow())
                .hasSize(1);
    }

    @Test
    @DisplayName("ORD-12 the registration is known and the customer's own")
    void ord12_registrationOfTheCustomer() {
        assertThat(refusalOf(entered(OrderKind.PROJECT, REGISTERED, CONTEXT, at("122", "120"))))
                .isEqualTo(new OrderRejection.UnknownRegistration(REGISTRATION));
        assertThat(refusalOf(
                        entered(OrderKind.PROJECT, REGISTERED, knowing(registration(id(99)), null), at("122", "120"))))
                .isEqualTo(new OrderRejection.RegistrationOfOtherCustomer("PR-2026-000001"));
    }

    @Test
    @DisplayName("ORD-14 an approved special price allows its price and completes the order's registration")
    void ord14_approvedPrice() {
        var content = order("150").content();

        assertThat(content.basis()).isEqualTo(new Basis(REGISTRATION, SPECIAL_PRICE, null));
        assertThat(content.lines().getFirst().unitPrice()).isEqualByComparingTo(APPROVED_PRICE);
    }

    @Test
    @DisplayName("ORD-14 a special price that is unknown, undecided or of another project is refused")
    void ord14_unusablePrice() {
        var registered = registration(CUSTOMER);
        assertThat(refusalOf(
                        entered(OrderKind.PROJECT, AT_SPECIAL_PRICE, knowing(registered, null), at("98.50", "150"))))
                .isEqualTo(new OrderRejection.UnknownSpecialPrice(SPECIAL_PRICE));
        assertThat(refusalOf(entered(
                        OrderKind.PROJECT,
                        AT_SPECIAL_PRICE,
                        knowing(registered, terms(false, "600")),
                        at("98.50", "150"))))
                .isEqualTo(new OrderRejection.SpecialPriceNotApproved("SP-2026-000001"));
        var other = new Basis(id(98), SPECIAL_PRICE, null);
        assertThat(refusalOf(entered(
                        OrderKind.PROJECT,
                        other,
                        knowing(new RegistrationTerms(id(98), "PR-2026-000002", CUSTOMER), terms(true, "600")),
                        at("98.50", "150"))))
                .isEqualTo(new OrderRejection.SpecialPriceOfOtherProject("SP-2026-000001"));
    }

    @Test
    @DisplayName("ORD-27 a price that is neither the list's nor the approved one is refused")
    void ord27_otherPrice() {
        assertThat(refusalOf(entered(
                        OrderKind.PROJECT,
                        AT_SPECIAL_PRICE,
                        knowing(registration(CUSTOMER), terms(true, "600")),
                        at("98.49", "150"))))
                .isInstanceOf(OrderRejection.PriceOffList.class);
    }

    @Test
    @DisplayName("ORD-27 a line does not keep the special price of an order that names it no more")
    void ord27_priceOfDroppedApproval() {
        var order = order("150");
        var line = order.content().lines().getFirst();
        var kept = new RequestedLine(line.lineId(), false, PRODUCT, line.quantity(), line.unitPrice());
        var amend = new OrderCommand.Amend(
                CLERK, Orders.request(OrderKind.PROJECT, REGISTERED, kept), Orders.customer(), Orders.catalogue());

        assertThat(refusalOf(OrderDecider.decide(order, amend, knowing(registration(CUSTOMER), null))))
                .isInstanceOf(OrderRejection.PriceOffList.class);
    }

    @ParameterizedTest(name = "{0} rolls of {1} that are left: {2}")
    @CsvSource({
        "100, 600, special-price-order-needs-more-than-100",
        "101, 600, passes",
        "150, 150, passes",
        "150, 149, special-price-quantity-is-used-up",
        "150, 0,   special-price-quantity-is-used-up"
    })
    @DisplayName("A-06 the order's own total exceeds 100 rolls and what is left of the approval covers it")
    void a06_quantities(String ordered, String remaining, String outcome) {
        var decision = reviewed(order(ordered), terms(true, remaining));

        if (outcome.equals("passes")) {
            assertThat(decision.orThrow()).hasAtLeastOneElementOfType(OrderEvent.Confirmed.class);
        } else {
            assertThat(refusalOf(decision).code()).isEqualTo(outcome);
        }
    }

    @Test
    @DisplayName("A-06 a model without an approved price, or at the list's, does not pass review")
    void a06_modelsAndPrices() {
        var other = new RequestedLine(id(22), true, OTHER_PRODUCT, Quantity.of("10", Unit.ROLL), new BigDecimal("50"));
        assertThat(refusalOf(reviewed(order("150", other), terms(true, "600"))))
                .isEqualTo(new OrderRejection.SpecialPriceModelNotApproved(2, "WP0101", "SP-2026-000001"));
        var atList = new RequestedLine(id(22), true, PRODUCT, Quantity.of("10", Unit.ROLL), new BigDecimal("122"));
        assertThat(refusalOf(reviewed(order("150", atList), terms(true, "600"))))
                .isInstanceOf(OrderRejection.SpecialPriceDiffers.class);
    }

    @ParameterizedTest(name = "from 150 to {0} with {1} left: {2}")
    @CsvSource({
        "100, 600, special-price-order-needs-more-than-100",
        "120, 600, passes",
        "200, 200, passes",
        "200, 199, special-price-quantity-is-used-up"
    })
    @DisplayName("A-06 a change of a confirmed order satisfies what its review did, when asked for and when approved")
    void a06_changes(String quantity, String remaining, String outcome) {
        var confirmed = OrderEvolution.evolve(
                order("150"), reviewed(order("150"), terms(true, "600")).orThrow());
        var line = confirmed.content().lines().getFirst();
        var wanted =
                new RequestedLine(line.lineId(), false, PRODUCT, Quantity.of(quantity, Unit.ROLL), line.unitPrice());
        var asked = OrderDecider.decide(confirmed, Orders.change(wanted), knowing(null, terms(true, remaining)));

        if (!outcome.equals("passes")) {
            assertThat(refusalOf(asked).code()).isEqualTo(outcome);
            var pending = OrderEvolution.evolve(
                    confirmed, List.of(new OrderEvent.ChangeRequested(Orders.openChange(line, quantity))));
            assertThat(refusalOf(OrderDecider.decide(
                                    pending,
                                    new OrderCommand.ApproveChange(CHANGE, MANAGER),
                                    knowing(null, terms(true, remaining))))
                            .code())
                    .isEqualTo(outcome);
            return;
        }
        var pending = OrderEvolution.evolve(confirmed, asked.orThrow());
        assertThat(OrderDecider.decide(
                                pending,
                                new OrderCommand.ApproveChange(CHANGE, MANAGER),
                                knowing(null, terms(true, remaining)))
                        .orThrow())
                .hasSize(1);
    }

    @Test
    @DisplayName("A-06 until fulfilment decides, a change takes the more of what is and what shall be ordered")
    void a06_claimsWhileChanging() {
        var content = order("150").content();
        var line = content.lines().getFirst();

        assertThat(Orders.openChange(line, "120").claims(content))
                .containsExactly(new ReviewRule.Claim(PRODUCT, Quantity.of("150", Unit.ROLL)));
        assertThat(Orders.openChange(line, "200").claims(content))
                .containsExactly(new ReviewRule.Claim(PRODUCT, Quantity.of("200", Unit.ROLL)));
    }

    @Test
    @DisplayName("ORD-22 ORD-27 an order under a signed contract is at the contract's price, one under a draft is not")
    void ord22_contractPrice() {
        var basis = new Basis(null, null, CONTRACT);

        assertThat(entered(OrderKind.STANDARD, basis, under(contract(CUSTOMER, true)), at("95", "10")))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(refusalOf(entered(OrderKind.STANDARD, basis, under(contract(CUSTOMER, false)), at("95", "10"))))
                .as("not signed, or not valid today")
                .isInstanceOf(OrderRejection.PriceOffList.class);
        assertThat(refusalOf(entered(OrderKind.STANDARD, basis, under(contract(CUSTOMER, true)), at("94.99", "10"))))
                .as("another price than the contract's")
                .isInstanceOf(OrderRejection.PriceOffList.class);
        assertThat(refusalOf(entered(OrderKind.STANDARD, basis, under(contract(id(99), true)), at("95", "10"))))
                .isEqualTo(new OrderRejection.ContractOfOtherCustomer("CT-2026-000001"));
    }

    @Test
    @DisplayName("ORD-14 ORD-22 a contract's price is no special price: a project needs the approval of the managers")
    void ord14_projectNeedsMoreThanAContract() {
        var basis = new Basis(REGISTRATION, null, CONTRACT);
        var grounds = CONTEXT.on(new Grounds(registration(CUSTOMER), null, contract(CUSTOMER, true), false));

        assertThat(refusalOf(entered(OrderKind.PROJECT, basis, grounds, at("95", "600"))))
                .isInstanceOf(OrderRejection.PriceOffList.class);
    }

    private static OrderContext under(ContractTerms contract) {
        return CONTEXT.on(new Grounds(null, null, contract, false));
    }

    private static ContractTerms contract(UUID customerId, boolean onFile) {
        return new ContractTerms(
                CONTRACT,
                "CT-2026-000001",
                customerId,
                onFile,
                List.of(new ContractTerms.Price(PRODUCT, new BigDecimal("95.000000"))));
    }
}
