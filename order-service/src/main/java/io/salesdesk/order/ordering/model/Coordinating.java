package io.salesdesk.order.ordering.model;

import io.salesdesk.platform.decision.Decision;

/** How an order goes through the regional manager (ORD-17 (2) to (4)); an amended order goes there again. */
final class Coordinating {

    private Coordinating() {}

    static Decision<OrderEvent> asked(Order order, OrderCommand.AskForCoordination ask, OrderContext context) {
        var cases = ReviewRule.Reviewed.cases(order.content(), context.grounds());
        if (cases.isEmpty()) {
            return Decision.reject(new OrderRejection.NothingToCoordinate());
        }
        return order.facts().coordination() == null
                ? Decision.accept(new OrderEvent.CoordinationAsked(cases, ask.by(), context.now()))
                : Decision.reject(new OrderRejection.CoordinatedAlready());
    }

    static Decision<OrderEvent> given(Order order, OrderCommand.Coordinate consent, OrderContext context) {
        if (OrderDecider.isMaker(order.content(), consent.by())) {
            return Decision.reject(new OrderRejection.CoordinatedByMaker());
        }
        return Decision.accept(new OrderEvent.Coordinated(
                new Coordination(consent.approvalId(), order.content().revision(), consent.by(), context.now())));
    }

    static Decision<OrderEvent> refused(OrderCommand.RefuseCoordination refusal, OrderContext context) {
        return Decision.accept(new OrderEvent.CoordinationRefused(
                refusal.approvalId(), refusal.by(), context.now(), refusal.reason()));
    }
}
