package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.messaging.outbound.CustomerEvents;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Gives a customer to another salesperson; office and region follow. */
@ApplicationScoped
public class AssignCustomer {

    private final Ownership ownership;
    private final ChangeLog changes;
    private final CustomerEvents events;
    private final AuditTrail audit;

    AssignCustomer(Ownership ownership, ChangeLog changes, CustomerEvents events, AuditTrail audit) {
        this.ownership = ownership;
        this.changes = changes;
        this.events = events;
        this.audit = audit;
    }

    public void assign(CustomerEntity customer, UUID salespersonId, String reason, Actor actor, DataScope scope) {
        var before = customer.owner();
        var after = ownership.of(salespersonId, scope);
        var changed = changes.of(customer.id(), actor, ChangeLog.Cause.OWNERSHIP)
                .field("salespersonId", before.salespersonId(), after.salespersonId())
                .field("officeId", before.officeId(), after.officeId())
                .field("regionId", before.regionId(), after.regionId())
                .write();
        if (changed.isEmpty()) {
            return;
        }
        customer.ownedBy(after);
        events.changed(customer);
        audit.record(
                "customer.assign",
                "customer",
                customer.id(),
                Map.of("from", before.salespersonId(), "to", salespersonId, "reason", reason));
    }
}
