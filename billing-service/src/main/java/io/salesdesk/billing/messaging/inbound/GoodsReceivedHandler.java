package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.archive.persistence.InboundDocument;
import io.salesdesk.billing.archive.persistence.InboundDocuments;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finance archives its copy of every goods receipt that is signed (入库单在财务处的登记、存档, FUL-13). */
@ApplicationScoped
class GoodsReceivedHandler implements EventHandler<GoodsReceivedHandler.Data> {

    private final InboundDocuments documents;
    private final BusinessClock clock;

    GoodsReceivedHandler(InboundDocuments documents, BusinessClock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(
            UUID receiptId,
            String number,
            UUID purchaseId,
            @Nullable UUID orderId,
            UUID productId,
            String batch,
            BigDecimal quantity,
            String unit,
            @Nullable BigDecimal unitPrice,
            @Nullable String currency,
            UUID writtenBy,
            UUID signedBy,
            Instant signedAt) {

        InboundDocument toDocument(Instant registeredAt) {
            return new InboundDocument(
                    receiptId,
                    number,
                    new InboundDocument.Purchase(purchaseId, orderId),
                    new InboundDocument.Goods(productId, batch, quantity, unit),
                    unitPrice == null || currency == null ? null : new InboundDocument.Price(unitPrice, currency),
                    new InboundDocument.Signatures(writtenBy, signedBy, signedAt),
                    registeredAt);
        }
    }

    @Override
    public String type() {
        return "salesdesk.fulfilment.GoodsReceived.v1";
    }

    @Override
    public Class<Data> dataType() {
        return Data.class;
    }

    @Override
    public Outcome handle(IncomingEvent<Data> event) {
        documents.persist(event.data().toDocument(clock.now()));
        return Outcome.APPLIED;
    }
}
