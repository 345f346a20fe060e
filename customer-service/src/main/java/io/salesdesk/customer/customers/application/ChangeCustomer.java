package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.persistence.CustomerDirectories;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.messaging.outbound.CustomerEvents;
import io.salesdesk.platform.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Writes a customer's record anew and keeps what it said before (CUS-08). */
@ApplicationScoped
public class ChangeCustomer {

    private final CustomerDirectories directories;
    private final DuplicateCheck duplicates;
    private final ChangeLog changes;
    private final CustomerEvents events;
    private final AuditTrail audit;

    ChangeCustomer(
            CustomerDirectories directories,
            DuplicateCheck duplicates,
            ChangeLog changes,
            CustomerEvents events,
            AuditTrail audit) {
        this.directories = directories;
        this.duplicates = duplicates;
        this.changes = changes;
        this.events = events;
        this.audit = audit;
    }

    /** Does nothing when nothing differs. */
    public void change(CustomerEntity customer, CustomerData data, Actor actor) {
        CustomerCurrency.require(data.currency());
        var needs = CustomerFiles.stripToNull(data.businessNeeds());
        var history = CustomerFiles.stripToNull(data.cooperationHistory());
        var name = data.name().strip();
        var changed = changes.of(customer.id(), actor, ChangeLog.Cause.CHANGE)
                .field("name", customer.name(), name)
                .field("type", customer.type(), data.type())
                .field("language", customer.language(), data.language().tag())
                .field("currency", customer.currency(), data.currency())
                .field("settlementMethod", customer.settlementMethod(), data.settlementMethod())
                .personal("businessNeeds", customer.businessNeeds(), needs)
                .personal("cooperationHistory", customer.cooperationHistory(), history)
                .field("active", customer.active(), data.active())
                .write();
        if (changed.isEmpty()) {
            return;
        }
        if (changed.contains("name")) {
            customer.rename(name, duplicates.uniqueName(customer.id(), name));
        }
        customer.describe(
                data.type(),
                data.language().tag(),
                data.currency(),
                data.settlementMethod(),
                needs,
                history,
                data.active());
        CustomerFiles.reassess(customer, directories.of(customer.id()));
        events.changed(customer);
        audit.record("customer.change", "customer", customer.id(), Map.of("fields", changed));
    }
}
