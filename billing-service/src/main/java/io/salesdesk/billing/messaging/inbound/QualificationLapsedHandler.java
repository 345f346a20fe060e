package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.invoices.persistence.InvoicingFacts;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Lapsed invoicing data are not billed to (BIL-20). */
@ApplicationScoped
class QualificationLapsedHandler implements EventHandler<QualificationLapsedHandler.Data> {

    private final InvoicingFacts facts;

    QualificationLapsedHandler(InvoicingFacts facts) {
        this.facts = facts;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(UUID qualificationId, String kind, LocalDate lapsedOn) {}

    @Override
    public String type() {
        return "salesdesk.customer.QualificationLapsed.v1";
    }

    @Override
    public Class<Data> dataType() {
        return Data.class;
    }

    @Override
    public Outcome handle(IncomingEvent<Data> event) {
        var data = event.data();
        if (!InvoicingFacts.INVOICING_DATA.equals(data.kind())) {
            return Outcome.stale("a qualification of kind " + data.kind() + " does not bear on invoices");
        }
        return facts.lapsed(data.qualificationId(), data.lapsedOn())
                ? Outcome.APPLIED
                : Outcome.early(data.qualificationId());
    }
}
