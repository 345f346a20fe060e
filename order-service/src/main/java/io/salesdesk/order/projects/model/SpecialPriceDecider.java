package io.salesdesk.order.projects.model;

import io.salesdesk.platform.decision.Decision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/** Says what follows from a command on a special price, or why it is refused (ORD-14, A-06). */
public final class SpecialPriceDecider {

    private SpecialPriceDecider() {}

    public static Decision<SpecialPrice.Requested> ask(
            SpecialPriceCommand.Ask ask, BigDecimal minRollsExclusive, Instant now) {
        var refusal = SpecialPriceRule.firstRefusal(new SpecialPriceRule.Draft(ask, minRollsExclusive));
        if (refusal != null) {
            return Decision.reject(refusal);
        }
        var registration = Objects.requireNonNull(ask.registration());
        return Decision.accept(new SpecialPrice.Requested(new SpecialPrice.Content(
                ask.requestId(),
                ask.number(),
                registration.registrationId(),
                registration.customerId(),
                registration.attribution(),
                ask.currency(),
                ask.reason(),
                ask.by(),
                now,
                ask.lines().stream().map(line -> line(line, ask)).toList())));
    }

    private static SpecialPrice.Line line(SpecialPriceCommand.AskedLine line, SpecialPriceCommand.Ask ask) {
        var product = Objects.requireNonNull(ask.products().get(line.productId()));
        var price = Objects.requireNonNull(product.price());
        var floor = price.floorUnitPrice();
        return new SpecialPrice.Line(
                line.productId(),
                product.model(),
                line.quantity(),
                price.unitPrice(),
                line.unitPrice(),
                floor != null && line.unitPrice().compareTo(floor) < 0);
    }

    /** One of the two managers suffices, and nobody decides about their own request. */
    public static Decision<SpecialPrice> decide(SpecialPrice price, SpecialPriceCommand command, Instant now) {
        return switch (price) {
            case SpecialPrice.Requested(var content) -> {
                if (command.by().isAlso(content.requestedBy())) {
                    yield Decision.reject(new ProjectRejection.DecidedByRequester());
                }
                var verdict = new SpecialPrice.Verdict(command.by(), now, command.reason());
                yield switch (command) {
                    case SpecialPriceCommand.Approve _ -> Decision.accept(new SpecialPrice.Approved(content, verdict));
                    case SpecialPriceCommand.Reject _ -> Decision.accept(new SpecialPrice.Rejected(content, verdict));
                };
            }
            case SpecialPrice.Approved _, SpecialPrice.Rejected _ ->
                Decision.reject(new ProjectRejection.SpecialPriceDecided(price.state()));
        };
    }
}
