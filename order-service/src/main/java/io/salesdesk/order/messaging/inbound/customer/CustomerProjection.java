package io.salesdesk.order.messaging.inbound.customer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.order.customers.persistence.CustomerEntity;
import io.salesdesk.order.customers.persistence.CustomerLock;
import io.salesdesk.order.customers.persistence.Customers;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers as customer-service describes them. */
class CustomerProjection {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Described(
            UUID customerId,
            String number,
            String name,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            @Nullable UUID salespersonId,
            boolean active,
            String currency,
            @Nullable FrameAgreement frameAgreement) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FrameAgreement(
            UUID documentId, LocalDate validFrom, @Nullable LocalDate validTo) {}

    @Produces
    @Singleton
    EventHandler<Described> registered(Customers customers, CustomerLock lock) {
        return new Handler("salesdesk.customer.CustomerRegistered.v1", customers, lock);
    }

    @Produces
    @Singleton
    EventHandler<Described> changed(Customers customers, CustomerLock lock) {
        return new Handler("salesdesk.customer.CustomerChanged.v1", customers, lock);
    }

    private record Handler(String type, Customers customers, CustomerLock lock) implements EventHandler<Described> {

        @Override
        public Class<Described> dataType() {
            return Described.class;
        }

        @Override
        public Collection<RowLock> locks(IncomingEvent<Described> event) {
            return List.of(new RowLock(lock, event.data().customerId()));
        }

        @Override
        public Set<UUID> brings(IncomingEvent<Described> event) {
            return Set.of(event.data().customerId());
        }

        @Override
        public Outcome handle(IncomingEvent<Described> event) {
            var data = event.data();
            var customer = customers.findById(data.customerId());
            boolean added = customer == null;
            if (customer == null) {
                customer = new CustomerEntity(data.customerId());
            }
            customer.describe(data.number(), data.name(), data.active(), data.currency());
            customer.belongTo(data.salespersonId(), data.officeId(), data.regionId());
            var frame = data.frameAgreement();
            customer.frameAgreement(
                    frame == null ? null : frame.documentId(),
                    frame == null ? null : frame.validFrom(),
                    frame == null ? null : frame.validTo());
            if (added) {
                customers.persist(customer);
            }
            return Outcome.APPLIED;
        }
    }
}
