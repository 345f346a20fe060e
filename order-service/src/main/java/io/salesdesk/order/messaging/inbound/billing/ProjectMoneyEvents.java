package io.salesdesk.order.messaging.inbound.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.order.messaging.inbound.Details;
import io.salesdesk.order.messaging.inbound.OrderNote;
import io.salesdesk.order.ordering.application.Fact;
import io.salesdesk.order.ordering.application.HearOfOrder;
import io.salesdesk.order.ordering.persistence.OrderLock;
import io.salesdesk.platform.messaging.EventHandler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What billing asks of a project order and what it received: deposit and balance (ORD-16, BIL-13). */
class ProjectMoneyEvents {

    private final HearOfOrder hear;
    private final OrderLock lock;

    ProjectMoneyEvents(HearOfOrder hear, OrderLock lock) {
        this.hear = hear;
        this.lock = lock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Claim(
            UUID orderId,
            int revision,
            @Nullable Money amount,
            @Nullable UUID requestedBy) {}

    @Produces
    @Singleton
    EventHandler<Claim> depositRequested() {
        return claim("DepositRequested");
    }

    @Produces
    @Singleton
    EventHandler<Claim> depositReceived() {
        return claim("DepositReceived");
    }

    @Produces
    @Singleton
    EventHandler<Claim> depositDropped() {
        return claim("DepositDropped");
    }

    @Produces
    @Singleton
    EventHandler<Claim> balanceRequested() {
        return claim("BalancePaymentRequested");
    }

    private EventHandler<Claim> claim(String name) {
        return new OrderNote<>(
                "salesdesk.billing." + name + ".v1",
                Claim.class,
                hear,
                lock,
                Claim::orderId,
                data -> new Fact(
                        "billing", name, data.revision(), data.requestedBy(), Details.of("amount", data.amount())));
    }
}
