package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.billing.release.persistence.OutboundDocument;
import io.salesdesk.billing.release.persistence.OutboundDocumentRepository;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;

/** Finance archives its copy of every outbound document (出库单在财务处的登记、存档, FUL-13). */
@ApplicationScoped
class OutboundDocumentIssuedHandler implements EventHandler<OutboundDocumentIssuedHandler.Data> {

    private final AccountRepository accounts;
    private final OutboundDocumentRepository documents;
    private final BusinessClock clock;

    OutboundDocumentIssuedHandler(
            AccountRepository accounts, OutboundDocumentRepository documents, BusinessClock clock) {
        this.accounts = accounts;
        this.documents = documents;
        this.clock = clock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(
            UUID documentId,
            String documentNumber,
            UUID shipmentId,
            UUID orderId,
            UUID customerId,
            UUID issuedBy,
            Instant issuedAt,
            boolean held,
            Money amount,
            List<Line> lines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(
            UUID lineId,
            UUID productId,
            String batch,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            Money gross) {

        OutboundDocument.Line toLine() {
            return new OutboundDocument.Line(lineId, productId, batch, quantity, unit, unitPrice, gross);
        }
    }

    @Override
    public String type() {
        return "salesdesk.fulfilment.OutboundDocumentIssued.v1";
    }

    @Override
    public Class<Data> dataType() {
        return Data.class;
    }

    @Override
    public Set<UUID> brings(IncomingEvent<Data> event) {
        return Set.of(event.data().documentId());
    }

    @Override
    public Outcome handle(IncomingEvent<Data> event) {
        var data = event.data();
        if (accounts.findByIdOptional(data.customerId()).isEmpty()) {
            return Outcome.early(data.customerId());
        }
        documents.persist(new OutboundDocument(
                data.documentId(),
                data.documentNumber(),
                data.shipmentId(),
                data.orderId(),
                data.customerId(),
                data.issuedBy(),
                data.issuedAt(),
                data.held(),
                data.amount(),
                data.lines().stream().map(Line::toLine).toList(),
                clock.now()));
        return Outcome.APPLIED;
    }
}
