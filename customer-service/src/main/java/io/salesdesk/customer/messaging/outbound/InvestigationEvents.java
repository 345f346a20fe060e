package io.salesdesk.customer.messaging.outbound;

import io.salesdesk.customer.investigations.model.Conclusion;
import io.salesdesk.customer.investigations.persistence.CreditInvestigationEntity;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service tells the others about credit investigations; the findings stay here. */
@ApplicationScoped
public class InvestigationEvents {

    private final EventPublisher publisher;

    InvestigationEvents(EventPublisher publisher) {
        this.publisher = publisher;
    }

    record CreditInvestigationReportedData(
            UUID investigationId,
            String number,
            UUID customerId,
            UUID reportedBy,
            Instant reportedAt,
            List<UUID> investigators) {}

    record CreditInvestigationConcludedData(
            UUID investigationId,
            String number,
            UUID customerId,
            Conclusion conclusion,
            UUID concludedBy,
            Instant concludedAt,
            @Nullable LocalDate validUntil,
            UUID investigatedBy) {}

    public void reported(CreditInvestigationEntity investigation) {
        publish(
                "CreditInvestigationReported",
                investigation,
                new CreditInvestigationReportedData(
                        investigation.id(),
                        investigation.number(),
                        investigation.customerId(),
                        Objects.requireNonNull(investigation.reportedBy()),
                        Objects.requireNonNull(investigation.reportedAt()),
                        investigation.investigators()));
    }

    public void concluded(CreditInvestigationEntity investigation) {
        publish(
                "CreditInvestigationConcluded",
                investigation,
                new CreditInvestigationConcludedData(
                        investigation.id(),
                        investigation.number(),
                        investigation.customerId(),
                        Objects.requireNonNull(investigation.conclusion()),
                        Objects.requireNonNull(investigation.concludedBy()),
                        Objects.requireNonNull(investigation.concludedAt()),
                        investigation.validUntil(),
                        Objects.requireNonNull(investigation.reportedBy())));
    }

    private void publish(String name, CreditInvestigationEntity investigation, Object data) {
        publisher.publish(OutgoingEvent.of(name, investigation.id(), investigation.nextEventSequence(), data)
                .keyedBy(investigation.customerId()));
    }
}
