package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.customers.model.CompanyName;
import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.customer.customers.model.TaxId;
import io.salesdesk.customer.customers.persistence.CustomerDirectories;
import io.salesdesk.customer.customers.persistence.Customers;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * One company is one customer (CUS-08): found by its name however it is typed, and by its tax number.
 *
 * <p>Of several who use the same one at the same moment, all but the first fail on its unique index; their commands are repeated,
 * and then it is found and named here. No lock is held for it: a file of customers would need one for each line.
 */
@ApplicationScoped
class DuplicateCheck {

    private final Customers customers;
    private final CustomerDirectories directories;

    DuplicateCheck(Customers customers, CustomerDirectories directories) {
        this.customers = customers;
        this.directories = directories;
    }

    /** The name's normalised form, which no other customer has. */
    String uniqueName(UUID customerId, String name) {
        var normalised = CompanyName.normalise(name);
        if (normalised.isEmpty()) {
            throw new RejectedException(new CustomerRejection.CompanyNameHasNoLetter());
        }
        customers
                .byNormalisedName(normalised)
                .filter(other -> !other.id().equals(customerId))
                .ifPresent(other -> {
                    throw new RejectedException(new CustomerRejection.CustomerExistsByName(other.number()));
                });
        return normalised;
    }

    /** The normalised tax number, which no other customer has. */
    String uniqueTaxId(UUID customerId, String typed) {
        var normalised = TaxId.normalise(typed);
        if (!TaxId.isPlausible(normalised)) {
            throw new RejectedException(new CustomerRejection.TaxIdMalformed());
        }
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
