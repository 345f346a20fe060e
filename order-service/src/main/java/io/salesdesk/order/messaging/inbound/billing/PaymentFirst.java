package io.salesdesk.order.messaging.inbound.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.order.customers.persistence.CustomerLock;
import io.salesdesk.order.customers.persistence.Customers;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers in arrears order as PAYMENT_FIRST until billing lifts it. */
class PaymentFirst {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Imposed(UUID customerId, @Nullable Instant imposedAt) {}

    @Produces
    @Singleton
    EventHandler<Imposed> imposed(Customers customers, CustomerLock lock) {
        return new Handler("salesdesk.billing.PaymentFirstImposed.v1", true, customers, lock);
    }

    @Produces
    @Singleton
    EventHandler<Imposed> lifted(Customers customers, CustomerLock lock) {
        return new Handler("salesdesk.billing.PaymentFirstLifted.v1", false, customers, lock);
    }

    private record Handler(String type, boolean imposes, Customers customers, CustomerLock lock)
            implements EventHandler<Imposed> {

        @Override
        public Class<Imposed> dataType() {
            return Imposed.class;
        }

        @Override
        public Collection<RowLock> locks(IncomingEvent<Imposed> event) {
            return List.of(new RowLock(lock, event.data().customerId()));
        }

        @Override
        public Outcome handle(IncomingEvent<Imposed> event) {
            var customer = customers.findById(event.data().customerId());
            if (customer == null) {
                return Outcome.early(event.data().customerId());
            }
            var at = event.data().imposedAt();
            customer.payFirst(imposes ? (at == null ? event.time() : at) : null);
            return Outcome.APPLIED;
        }
    }
}
