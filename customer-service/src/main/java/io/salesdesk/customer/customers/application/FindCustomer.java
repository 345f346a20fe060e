package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.customers.persistence.Customers;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The customer that a path names, by id or number, as far as the caller may know of it. */
@ApplicationScoped
public class FindCustomer {

    private final Customers customers;

    FindCustomer(Customers customers) {
        this.customers = customers;
    }

    /** @throws RejectedException (404) also for a customer outside the scope */
    public CustomerEntity inScope(String idOrNumber, DataScope scope) {
        return byIdOrNumber(idOrNumber)
                .filter(customer -> {
                    var owner = customer.owner();
                    return scope.permits(owner.regionId(), owner.officeId(), owner.salespersonId());
                })
                .orElseThrow(() -> new RejectedException(new CustomerRejection.CustomerNotFound(idOrNumber)));
    }

    /** The same for a command: an erased customer takes none. */
    public CustomerEntity forChange(String idOrNumber, DataScope scope) {
        var customer = inScope(idOrNumber, scope);
        if (customer.erased()) {
            throw new RejectedException(new CustomerRejection.CustomerErased());
        }
        return customer;
    }

    private Optional<CustomerEntity> byIdOrNumber(String idOrNumber) {
        UUID id;
        try {
            id = UUID.fromString(idOrNumber);
        } catch (IllegalArgumentException e) {
            return customers.byNumber(idOrNumber);
        }
        return customers.findByIdOptional(id);
    }
}
