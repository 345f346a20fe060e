package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.model.CreditBasis;
import io.salesdesk.customer.customers.model.CreditStanding;
import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.customer.customers.model.SettlementMethod;
import io.salesdesk.customer.customers.persistence.CustomerDirectories;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.messaging.outbound.CustomerEvents;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Writes a customer's record anew and keeps what it said before (CUS-08). */
@ApplicationScoped
public class ChangeCustomer {

    private final CustomerDirectories directories;
    private final DuplicateCheck duplicates;
    private final ChangeLog changes;
    private final InvestigationsOnFile investigations;
    private final BusinessClock clock;
    private final CustomerEvents events;
    private final AuditTrail audit;

    ChangeCustomer(
            CustomerDirectories directories,
            DuplicateCheck duplicates,
            ChangeLog changes,
            InvestigationsOnFile investigations,
            BusinessClock clock,
            CustomerEvents events,
            AuditTrail audit) {
        this.directories = directories;
        this.duplicates = duplicates;
        this.changes = changes;
        this.investigations = investigations;
        this.clock = clock;
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
        if (changed.contains("settlementMethod") && customer.creditStanding() == CreditStanding.GOOD) {
            requireBasis(customer, data.settlementMethod());
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

    /** A good standing that came with cash does not reach further than cash (CUS-10). */
    private void requireBasis(CustomerEntity customer, SettlementMethod wanted) {
        var basis = new CreditBasis(wanted, investigations.newest(customer.id()));
        if (!basis.supportsGoodStanding(clock.today())) {
            throw new RejectedException(
                    new CustomerRejection.NonCashSettlementNeedsInvestigation(basis.onFile(clock.today())));
        }
    }
}
