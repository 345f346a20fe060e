package io.salesdesk.customer.customers.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Papers in the customers' files. */
@ApplicationScoped
public class CustomerDocuments implements PanacheRepositoryBase<CustomerDocumentEntity, UUID> {

    public List<CustomerDocumentEntity> of(UUID customerId) {
        return list("customerId = ?1 order by id", customerId);
    }
}
