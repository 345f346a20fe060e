package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.customers.model.Owner;
import io.salesdesk.customer.customers.persistence.Customers;
import io.salesdesk.customer.messaging.outbound.CustomerEvents;
import io.salesdesk.customer.organisation.application.CustomersFollow;
import io.salesdesk.customer.organisation.model.OrganisationRejection;
import io.salesdesk.customer.organisation.model.Role;
import io.salesdesk.customer.organisation.persistence.PersonEntity;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;

/** Customers belong to their salesperson's office and region; none is ever left without a salesperson. */
@ApplicationScoped
class CustomersFollowSalesperson implements CustomersFollow {

    private final Customers customers;
    private final CustomerEvents events;

    CustomersFollowSalesperson(Customers customers, CustomerEvents events) {
        this.customers = customers;
        this.events = events;
    }

    @Override
    public void follow(PersonEntity person) {
        var owned = customers.ownedBy(person.id());
        if (owned.isEmpty()) {
            return;
        }
        var office = person.officeId();
        var region = person.regionId();
        if (!person.active() || !person.hasRole(Role.SALES_REP) || office == null || region == null) {
            throw new RejectedException(new OrganisationRejection.PersonOwnsCustomers(person.number(), owned.size()));
        }
        var owner = new Owner(person.id(), office, region);
        for (var customer : owned) {
            if (!customer.owner().equals(owner)) {
                customer.ownedBy(owner);
                events.changed(customer);
            }
        }
    }
}
