package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.invoices.persistence.InvoicingFacts;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invoicing data that somebody verified may be billed to (BIL-20). */
@ApplicationScoped
class QualificationVerifiedHandler implements EventHandler<QualificationVerifiedHandler.Data> {

    private final InvoicingFacts facts;

    QualificationVerifiedHandler(InvoicingFacts facts) {
        this.facts = facts;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(
            UUID customerId,
            UUID qualificationId,
            String kind,
            UUID verifiedBy,
            LocalDate verifiedOn,
            @Nullable LocalDate validUntil) {}

    @Override
    public String type() {
        return "salesdesk.customer.QualificationVerified.v1";
    }

    @Override
    public Class<Data> dataType() {
        return Data.class;
    }

    @Override
    public Set<UUID> brings(IncomingEvent<Data> event) {
        return Set.of(event.data().qualificationId());
    }

    @Override
    public Outcome handle(IncomingEvent<Data> event) {
        var data = event.data();
        if (!InvoicingFacts.INVOICING_DATA.equals(data.kind())) {
            return Outcome.stale("a qualification of kind " + data.kind() + " does not bear on invoices");
        }
        facts.verified(
                data.qualificationId(), data.customerId(), data.verifiedBy(), data.verifiedOn(), data.validUntil());
        return Outcome.APPLIED;
    }
}
