package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.accounts.model.ChangedOrder;
import io.salesdesk.billing.accounts.persistence.OrderChange;
import io.salesdesk.billing.accounts.persistence.OrderChangeRepository;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The prices and quantities of an agreed change; they count once fulfilment has accepted it (ORD-42). */
@ApplicationScoped
class OrderChangeRequestedHandler implements EventHandler<OrderChangeRequestedHandler.Data> {

    private final OrderChangeRepository changes;

    OrderChangeRequestedHandler(OrderChangeRepository changes) {
        this.changes = changes;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(UUID orderId, UUID changeId, int fromRevision, int toRevision, List<Line> lines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(UUID lineId, BigDecimal quantity, BigDecimal unitPrice) {

        ChangedOrder.AgreedLine agreed() {
            return new ChangedOrder.AgreedLine(lineId, quantity, unitPrice);
        }
    }

    @Override
    public String type() {
        return "salesdesk.order.OrderChangeRequested.v1";
    }

    @Override
    public Class<Data> dataType() {
        return Data.class;
    }

    /** Fulfilment's answer may be waiting for it. */
    @Override
    public Set<UUID> brings(IncomingEvent<Data> event) {
        return Set.of(event.data().changeId());
    }

    @Override
    public Outcome handle(IncomingEvent<Data> event) {
        var data = event.data();
        changes.persist(new OrderChange(
                data.changeId(),
                data.orderId(),
                data.fromRevision(),
                data.toRevision(),
                data.lines().stream().map(Line::agreed).toList()));
        return Outcome.APPLIED;
    }
}
