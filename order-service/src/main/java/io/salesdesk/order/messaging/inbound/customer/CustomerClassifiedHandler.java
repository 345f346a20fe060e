package io.salesdesk.order.messaging.inbound.customer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.order.customers.persistence.CustomerLock;
import io.salesdesk.order.customers.persistence.Customers;
import io.salesdesk.order.ordering.model.CustomerClass;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Class and credit standing of a customer (CUS-09), which decide the kinds of order it may place. */
@ApplicationScoped
class CustomerClassifiedHandler implements EventHandler<CustomerClassifiedHandler.CustomerClassified> {

    private final Customers customers;
    private final CustomerLock lock;

    CustomerClassifiedHandler(Customers customers, CustomerLock lock) {
        this.customers = customers;
        this.lock = lock;
    }

    enum CreditStanding {
        GOOD,
        NONE
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CustomerClassified(
            UUID customerId,
            CustomerClass customerClass,
            CreditStanding creditStanding,
            boolean inAdjustment,
            @Nullable LocalDate validUntil) {}

    @Override
    public String type() {
        return "salesdesk.customer.CustomerClassified.v1";
    }

    @Override
    public Class<CustomerClassified> dataType() {
        return CustomerClassified.class;
    }

    @Override
    public Collection<RowLock> locks(IncomingEvent<CustomerClassified> event) {
        return List.of(new RowLock(lock, event.data().customerId()));
    }

    @Override
    public Outcome handle(IncomingEvent<CustomerClassified> event) {
        var data = event.data();
        var customer = customers.findById(data.customerId());
        if (customer == null) {
            return Outcome.early(data.customerId());
        }
        customer.classify(
                data.customerClass(),
                data.creditStanding() == CreditStanding.GOOD,
                data.inAdjustment(),
                data.validUntil());
        return Outcome.APPLIED;
    }
}
