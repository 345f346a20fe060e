package io.salesdesk.reporting.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.reporting.customers.model.CustomerFact;
import io.salesdesk.reporting.orders.model.Attribution;
import io.salesdesk.reporting.projection.application.Handlers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What customer-service publishes about customers; people and org units are the platform's. */
@Singleton
class CustomerEvents {

    private final Handlers handlers;

    CustomerEvents(Handlers handlers) {
        this.handlers = handlers;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CustomerRegistered(
            UUID customerId,
            String number,
            String name,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            @Nullable UUID salespersonId,
            boolean active) {}

    @Produces
    @Singleton
    EventHandler<CustomerRegistered> customerRegistered() {
        return handlers.filing("salesdesk.customer.CustomerRegistered.v1", CustomerRegistered.class, event -> {
            var data = event.data();
            return Filings.customer(
                    data.customerId(),
                    new CustomerFact.Registered(
                            Filings.origin(event),
                            data.number(),
                            data.name(),
                            new Attribution(data.salespersonId(), data.officeId(), data.regionId()),
                            data.active()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CustomerChanged(
            UUID customerId,
            String number,
            String name,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            @Nullable UUID salespersonId,
            boolean active) {}

    @Produces
    @Singleton
    EventHandler<CustomerChanged> customerChanged() {
        return handlers.filing("salesdesk.customer.CustomerChanged.v1", CustomerChanged.class, event -> {
            var data = event.data();
            return Filings.customer(
                    data.customerId(),
                    new CustomerFact.Registered(
                            Filings.origin(event),
                            data.number(),
                            data.name(),
                            new Attribution(data.salespersonId(), data.officeId(), data.regionId()),
                            data.active()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record QualificationVerified(
            UUID customerId,
            UUID qualificationId,
            String kind,
            @Nullable LocalDate validUntil) {}

    @Produces
    @Singleton
    EventHandler<QualificationVerified> qualificationVerified() {
        return handlers.filing("salesdesk.customer.QualificationVerified.v1", QualificationVerified.class, event -> {
            var data = event.data();
            return Filings.customer(
                    data.customerId(),
                    new CustomerFact.QualificationVerified(
                            Filings.origin(event), data.qualificationId(), data.kind(), data.validUntil()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record QualificationLapsed(UUID customerId, UUID qualificationId, String kind) {}

    @Produces
    @Singleton
    EventHandler<QualificationLapsed> qualificationLapsed() {
        return handlers.filing("salesdesk.customer.QualificationLapsed.v1", QualificationLapsed.class, event -> {
            var data = event.data();
            return Filings.customer(
                    data.customerId(),
                    new CustomerFact.QualificationLapsed(Filings.origin(event), data.qualificationId(), data.kind()));
        });
    }
}
