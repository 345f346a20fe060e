package io.salesdesk.order.ordering.application;

import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderContent;
import io.salesdesk.order.ordering.model.OrderEvent;
import io.salesdesk.order.ordering.model.ReviewRule.Claim;
import io.salesdesk.order.projects.persistence.SpecialPrices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Keeps what orders take of the approved quantity of a special price: from the review on, or from the approval of
 * a change, until the order is amended or cancelled, which gives it back.
 */
@ApplicationScoped
class SpecialPriceUse {

    private final SpecialPrices specialPrices;

    SpecialPriceUse(SpecialPrices specialPrices) {
        this.specialPrices = specialPrices;
    }

    void follow(Order before, OrderEvent event, Order after) {
        if (before.content().basis().specialPriceRequestId() == null) {
            return;
        }
        switch (event) {
            case OrderEvent.ReviewPassed _ -> take(after.content(), ordered(after.content()));
            case OrderEvent.ChangeApproved _ -> take(after.content(), whileChanging(after));
            case OrderEvent.ChangeRefused _ -> take(after.content(), ordered(after.content()));
            case OrderEvent.Amended amended -> {
                if (amended.changeId() == null) {
                    // The review was for the old revision, and the next one asks again.
                    giveBack(before);
                } else {
                    take(after.content(), ordered(after.content()));
                }
            }
            case OrderEvent.Cancelled _ -> giveBack(before);
            case OrderEvent.Entered _,
                    OrderEvent.ExceptionRaised _,
                    OrderEvent.ExceptionResolved _,
                    OrderEvent.StockAnswered _,
                    OrderEvent.BalanceAnswered _,
                    OrderEvent.AllocationVoided _,
                    OrderEvent.CustomerConfirmed _,
                    OrderEvent.ReviewFailed _,
                    OrderEvent.Confirmed _,
                    OrderEvent.StockCheckAsked _,
                    OrderEvent.ChangeRequested _,
                    OrderEvent.ChangeRejected _,
                    OrderEvent.ChangeAccepted _,
                    OrderEvent.ChangeBalanceAnswered _,
                    OrderEvent.CoordinationAsked _,
                    OrderEvent.Coordinated _,
                    OrderEvent.CoordinationRefused _,
                    OrderEvent.DocumentFiled _,
                    OrderEvent.Completed _ -> {
                // What it takes stays as it is.
            }
        }
    }

    private static List<Claim> ordered(OrderContent content) {
        return content.liveLines().stream()
                .map(line -> new Claim(line.productId(), line.quantity()))
                .toList();
    }

    private static List<Claim> whileChanging(Order after) {
        return after instanceof Order.Confirmed confirmed && confirmed.change() != null
                ? confirmed.change().claims(after.content())
                : ordered(after.content());
    }

    private void take(OrderContent content, List<Claim> claims) {
        UUID requestId = Objects.requireNonNull(content.basis().specialPriceRequestId());
        specialPrices.take(content.orderId(), requestId, claims);
    }

    private void giveBack(Order order) {
        specialPrices.giveBack(order.id());
    }
}
