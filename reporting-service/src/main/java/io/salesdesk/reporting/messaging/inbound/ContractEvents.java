package io.salesdesk.reporting.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.reporting.contracts.model.ContractFact;
import io.salesdesk.reporting.orders.model.Attribution;
import io.salesdesk.reporting.projection.application.Handlers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What order-service publishes about contracts. */
@Singleton
class ContractEvents {

    private final Handlers handlers;

    ContractEvents(Handlers handlers) {
        this.handlers = handlers;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ContractDrafted(
            UUID contractId,
            String number,
            UUID customerId,
            String type,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            Money amount,
            @Nullable LocalDate deliverBy,
            UUID draftedBy) {}

    @Produces
    @Singleton
    EventHandler<ContractDrafted> contractDrafted() {
        return handlers.filing("salesdesk.order.ContractDrafted.v1", ContractDrafted.class, event -> {
            var data = event.data();
            return Filings.contract(
                    data.contractId(),
                    new ContractFact.Drafted(
                            Filings.origin(event),
                            data.number(),
                            data.customerId(),
                            data.type(),
                            new Attribution(data.salespersonId(), data.officeId(), data.regionId()),
                            data.amount(),
                            data.deliverBy(),
                            data.draftedBy()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ContractSigned(UUID contractId, LocalDate signedOn, boolean complete, boolean frame) {}

    @Produces
    @Singleton
    EventHandler<ContractSigned> contractSigned() {
        return handlers.filing("salesdesk.order.ContractSigned.v1", ContractSigned.class, event -> {
            var data = event.data();
            return Filings.contract(
                    data.contractId(),
                    new ContractFact.Signed(Filings.origin(event), data.signedOn(), data.complete(), data.frame()));
        });
    }
}
