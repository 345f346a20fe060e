package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.release.persistence.OutboundDocumentRepository;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The archived copy stays and names the document that reverses it (FUL-12, FUL-13). */
@ApplicationScoped
class OutboundDocumentReversedHandler implements EventHandler<OutboundDocumentReversedHandler.Data> {

    private final OutboundDocumentRepository documents;
    private final BusinessClock clock;

    OutboundDocumentReversedHandler(OutboundDocumentRepository documents, BusinessClock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(UUID documentId, String reversalNumber, String reason) {}

    @Override
    public String type() {
        return "salesdesk.fulfilment.OutboundDocumentReversed.v1";
    }

    @Override
    public Class<Data> dataType() {
        return Data.class;
    }

    @Override
    public Outcome handle(IncomingEvent<Data> event) {
        var data = event.data();
        var document = documents.findByIdOptional(data.documentId());
        if (document.isEmpty()) {
            return Outcome.early(data.documentId());
        }
        document.get().reverse(data.reversalNumber(), data.reason(), clock.now());
        return Outcome.APPLIED;
    }
}
