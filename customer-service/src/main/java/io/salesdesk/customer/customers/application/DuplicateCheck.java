package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.customers.model.CompanyName;
import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.customer.customers.model.TaxId;
import io.salesdesk.customer.customers.persistence.CustomerDirectories;
import io.salesdesk.customer.customers.persistence.Customers;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** One company is one customer (CUS-08): found by its name however it is typed, and by its tax number. */
@ApplicationScoped
class DuplicateCheck {

    private final Customers customers;
    private final CustomerDirectories directories;

    DuplicateCheck(Customers customers, CustomerDirectories directories) {
        this.customers = customers;
        this.directories = directories;
    }

    /** The name's normalised form, which no other customer has until the transaction ends. */
    String uniqueName(UUID customerId, String name) {
        var normalised = CompanyName.normalise(name);
        if (normalised.isEmpty()) {
            throw new RejectedException(new CustomerRejection.CompanyNameHasNoLetter());
        }
        customers.lockIdentity(normalised);
        customers
                .byNormalisedName(normalised)
                .filter(other -> !other.id().equals(customerId))
                .ifPresent(other -> {
                    throw new RejectedException(new CustomerRejection.CustomerExistsByName(other.number()));
                });
        return normalised;
    }

    /** The normalised tax number, which no other customer has until the transaction ends. */
    String uniqueTaxId(UUID customerId, String typed) {
        var normalised = TaxId.normalise(typed);
        if (!TaxId.isPlausible(normalised)) {
            throw new RejectedException(new CustomerRejection.TaxIdMalformed());
        }
        customers.lockIdentity(normalised);
        directories
                .customerByTaxId(normalised)
                .filter(other -> !other.equals(customerId))
                .map(customers::findById)
                .ifPresent(other -> {
                    throw new RejectedException(new CustomerRejection.CustomerExistsByTaxId(other.number()));
                });
        return normalised;
    }
}
