package io.salesdesk.order.ordering.model;

import static io.salesdesk.order.ordering.model.Orders.CLERK;
import static io.salesdesk.order.ordering.model.Orders.CONTEXT;
import static io.salesdesk.order.ordering.model.Orders.LINE;
import static io.salesdesk.order.ordering.model.Orders.MANAGER;
import static io.salesdesk.order.ordering.model.Orders.PRODUCT;
import static io.salesdesk.order.ordering.model.Orders.SALESPERSON;
import static io.salesdesk.order.ordering.model.Orders.after;
import static io.salesdesk.order.ordering.model.Orders.agreed;
import static io.salesdesk.order.ordering.model.Orders.eventsOf;
import static io.salesdesk.order.ordering.model.Orders.id;
import static io.salesdesk.order.ordering.model.Orders.line;
import static io.salesdesk.order.ordering.model.Orders.refusalOf;
import static io.salesdesk.order.ordering.model.Orders.request;
import static io.salesdesk.order.ordering.model.Orders.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ORD-17 (2) to (4): what goes through the regional manager. */
class RegionalCoordinationTest {

    private static final OrderCommand CONSENT = new OrderCommand.Coordinate(id(73), MANAGER);

    private static ProductTerms product(RegionalCase regionalCase) {
        var sold = Orders.product();
        return new ProductTerms(
                sold.productId(), sold.number(), sold.model(), sold.unit(), true, regionalCase, sold.price());
    }

    private static CustomerStanding inAdjustment() {
        var customer = Orders.customer();
        return new CustomerStanding(
                customer.customerId(),
                customer.number(),
                true,
                customer.currency(),
                customer.attribution(),
                true,
                false,
                true,
                false);
    }

    private static OrderEntry.Enter entry(RegionalCase regionalCase) {
        var command = Orders.enter(request(line("120")));
        var ofCustomer = regionalCase == RegionalCase.CUSTOMER_IN_ADJUSTMENT;
        return new OrderEntry.Enter(
                command.orderId(),
                command.number(),
                command.customerId(),
                command.by(),
                command.request(),
                ofCustomer ? inAdjustment() : command.customer(),
                ofCustomer ? command.products() : Map.of(PRODUCT, product(regionalCase)));
    }

    private static Order agreedOrder(RegionalCase regionalCase) {
        var events = OrderEntry.decide(entry(regionalCase), CONTEXT).orThrow();
        return agreed(OrderEvolution.entered((OrderEvent.Entered) events.getFirst()));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("ORD-17 the review does not pass before the regional manager has agreed")
    void ord17_reviewWaitsForTheRegionalManager(RegionalCase regionalCase) {
        var order = agreedOrder(regionalCase);
        assertThat(order.content().regionalCases()).containsExactly(regionalCase);
        assertThat(refusalOf(order, review()))
                .isEqualTo(new OrderRejection.NeedsRegionalCoordination(Set.of(regionalCase)));

        var coordinated = after(order, new OrderCommand.AskForCoordination(CLERK), CONSENT);
        assertThat(eventsOf(coordinated, review())).hasAtLeastOneElementOfType(OrderEvent.Confirmed.class);
    }

    @Test
    @DisplayName("ORD-17 a customer that came into an adjustment period after the entry counts at the review")
    void ord17_adjustmentAtReview() {
        var known = CONTEXT.on(new Grounds(null, null, null, true));

        assertThat(refusalOf(OrderDecider.decide(agreed(), review(), known)))
                .isEqualTo(new OrderRejection.NeedsRegionalCoordination(Set.of(RegionalCase.CUSTOMER_IN_ADJUSTMENT)));
        assertThat(OrderDecider.decide(agreed(), new OrderCommand.AskForCoordination(CLERK), known)
                        .orThrow())
                .containsExactly(new OrderEvent.CoordinationAsked(
                        Set.of(RegionalCase.CUSTOMER_IN_ADJUSTMENT), CLERK, Orders.NOW));
    }

    @Test
    @DisplayName("ORD-17 there must be a reason to ask, and once is enough")
    void ord17_askOnce() {
        assertThat(refusalOf(agreed(), new OrderCommand.AskForCoordination(CLERK)))
                .isEqualTo(new OrderRejection.NothingToCoordinate());
        assertThat(refusalOf(
                        after(agreedOrder(RegionalCase.SAMPLE_BOOKS), CONSENT),
                        new OrderCommand.AskForCoordination(CLERK)))
                .isEqualTo(new OrderRejection.CoordinatedAlready());
    }

    @Test
    @DisplayName("ORD-17 a refusal changes nothing, an amendment voids the consent")
    void ord17_refusalAndAmendment() {
        var order = agreedOrder(RegionalCase.SAMPLE_BOOKS);
        var refused = after(order, new OrderCommand.RefuseCoordination(id(73), MANAGER, "样本已够"));
        assertThat(refused).isEqualTo(order);

        var less = new RequestedLine(
                LINE, false, PRODUCT, Quantity.of("10", Unit.ROLL), line("1").unitPrice());
        var amended = after(
                after(order, CONSENT),
                new OrderCommand.Amend(
                        CLERK, request(less), Orders.customer(), Map.of(PRODUCT, product(RegionalCase.SAMPLE_BOOKS))));
        assertThat(amended.facts().coordination()).isNull();
    }

    @Test
    @DisplayName("ORD-43 who entered the order or supplied its data does not agree for the region")
    void ord43_coordinatedBySecondPerson() {
        for (var maker : List.of(CLERK, SALESPERSON)) {
            assertThat(refusalOf(
                            agreedOrder(RegionalCase.DISPLAY_BOARD_PAPER), new OrderCommand.Coordinate(id(73), maker)))
                    .isEqualTo(new OrderRejection.CoordinatedByMaker());
        }
    }

    @Test
    @DisplayName("ORD-17 a change of a confirmed order adds no sample books")
    void ord17_changeAddsNothingRegional() {
        var books = Map.of(PRODUCT, product(RegionalCase.SAMPLE_BOOKS));
        var more = new RequestedLine(
                LINE, false, PRODUCT, Quantity.of("130", Unit.ROLL), line("1").unitPrice());
        var change = Orders.change(more);

        assertThat(refusalOf(
                        Orders.confirmed(),
                        new OrderCommand.RequestChange(
                                change.changeId(), CLERK, 1, false, "x", change.agreement(), change.lines(), books)))
                .isEqualTo(new OrderRejection.ChangeNeedsCoordination(1, RegionalCase.SAMPLE_BOOKS));
    }
}
