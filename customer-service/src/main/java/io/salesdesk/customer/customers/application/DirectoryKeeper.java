package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.customers.persistence.CustomerDirectoryEntity;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.messaging.outbound.CustomerEvents;
import io.salesdesk.platform.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What follows whenever contacts, addresses or invoicing data have changed. */
@ApplicationScoped
class DirectoryKeeper {

    private final CustomerEvents events;
    private final AuditTrail audit;

    DirectoryKeeper(CustomerEvents events, AuditTrail audit) {
        this.events = events;
        this.audit = audit;
    }

    /** @param details for the audit trail; no personal data */
    void changed(String action, CustomerEntity customer, CustomerDirectoryEntity directory, Map<String, ?> details) {
        if (CustomerFiles.reassess(customer, directory)) {
            events.changed(customer);
        }
        events.directoryChanged(directory);
        audit.record(action, "customer", customer.id(), details);
    }
}
