package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.customer.customers.model.Owner;
import io.salesdesk.customer.organisation.model.Role;
import io.salesdesk.customer.organisation.persistence.People;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whose a customer can be: an active salesperson's, and with that the person's office's and region's. */
@ApplicationScoped
class Ownership {

    private final People people;

    Ownership(People people) {
        this.people = people;
    }

    /** @param scope of the command that makes the person the owner; nobody gives customers away beyond it */
    Owner of(UUID salespersonId, DataScope scope) {
        var person = people.findById(salespersonId);
        if (person == null || !person.active() || !person.hasRole(Role.SALES_REP)) {
            throw new RejectedException(new CustomerRejection.OwnerIsNoSalesperson(salespersonId.toString()));
        }
        var office = person.officeId();
        var region = person.regionId();
        if (office == null || region == null) {
            throw new RejectedException(new CustomerRejection.OwnerIsNoSalesperson(person.number()));
        }
        if (!scope.permits(region, office, salespersonId)) {
            throw new RejectedException(new CustomerRejection.OwnerOutsideScope());
        }
        return new Owner(salespersonId, office, region);
    }
}
