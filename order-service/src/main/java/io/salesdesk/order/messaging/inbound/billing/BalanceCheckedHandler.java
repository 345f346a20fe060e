package io.salesdesk.order.messaging.inbound.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.order.messaging.inbound.Details;
import io.salesdesk.order.messaging.inbound.OrderHandler;
import io.salesdesk.order.ordering.application.Fact;
import io.salesdesk.order.ordering.application.HearOfOrder;
import io.salesdesk.order.ordering.model.BalanceAnswer;
import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.persistence.OrderLock;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.EventHandler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.joda.money.Money;

/** Whether the customer's balance covers the order (BIL-01). */
class BalanceCheckedHandler {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BalanceChecked(
            UUID orderId,
            int revision,
            UUID answerId,
            boolean sufficient,
            Money available,
            Money required,
            Money shortBy) {}

    @Produces
    @Singleton
    EventHandler<BalanceChecked> balanceChecked(HearOfOrder hear, OrderLock lock, BusinessClock clock) {
        return OrderHandler.of(
                "salesdesk.billing.BalanceChecked.v1", BalanceChecked.class, lock, BalanceChecked::orderId, event -> {
                    var data = event.data();
                    return hear.hear(
                            data.orderId(),
                            event.businessDate(),
                            new Fact(
                                    "billing",
                                    "BalanceChecked",
                                    data.revision(),
                                    null,
                                    Details.of(
                                            "answerId", data.answerId(),
                                            "sufficient", data.sufficient(),
                                            "shortBy", data.shortBy())),
                            _ -> new OrderCommand.RecordBalanceAnswer(new BalanceAnswer(
                                    data.answerId(),
                                    data.revision(),
                                    data.sufficient(),
                                    data.available(),
                                    data.required(),
                                    data.shortBy(),
                                    clock.now())));
                });
    }
}
