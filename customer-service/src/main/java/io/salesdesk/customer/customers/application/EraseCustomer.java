package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.customer.customers.persistence.CustomerChanges;
import io.salesdesk.customer.customers.persistence.CustomerDirectories;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.customers.persistence.CustomerVerifications;
import io.salesdesk.customer.messaging.outbound.CustomerEvents;
import io.salesdesk.customer.notices.persistence.Notices;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Removes what names persons at a customer that is no longer one: here, in the old values, in what was sent, and by a
 * tombstone from the directory topic. The company, its figures and the history of events stay.
 */
@ApplicationScoped
public class EraseCustomer {

    private final CustomerDirectories directories;
    private final CustomerChanges changes;
    private final CustomerVerifications verifications;
    private final Notices notices;
    private final CustomerEvents events;
    private final AuditTrail audit;
    private final BusinessClock clock;

    EraseCustomer(
            CustomerDirectories directories,
            CustomerChanges changes,
            CustomerVerifications verifications,
            Notices notices,
            CustomerEvents events,
            AuditTrail audit,
            BusinessClock clock) {
        this.directories = directories;
        this.changes = changes;
        this.verifications = verifications;
        this.notices = notices;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    public void erase(CustomerEntity customer, String reason) {
        if (customer.active()) {
            throw new RejectedException(new CustomerRejection.CustomerStillActive());
        }
        var directory = directories.of(customer.id());
        directory.erase();
        customer.erase(clock.now());
        changes.erasePersonal(customer.id());
        verifications.eraseRemarks(customer.id());
        notices.eraseOf(customer.id());
        events.changed(customer);
        events.directoryErased(directory);
        audit.record("customer.erase", "customer", customer.id(), Map.of("reason", reason));
    }
}
