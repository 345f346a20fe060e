package io.salesdesk.customer.customers.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Contacts, addresses and invoicing data. */
@ApplicationScoped
public class CustomerDirectories implements PanacheRepositoryBase<CustomerDirectoryEntity, UUID> {

    public CustomerDirectoryEntity of(UUID customerId) {
        return find("customerId", customerId)
                .firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("The customer " + customerId + " has no directory entry"));
    }

    public Optional<UUID> customerByTaxId(String taxId) {
        return find("invoicing.taxId", taxId).firstResultOptional().map(CustomerDirectoryEntity::customerId);
    }
}
