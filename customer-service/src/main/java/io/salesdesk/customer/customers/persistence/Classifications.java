package io.salesdesk.customer.customers.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the regional managers decided, newest first. */
@ApplicationScoped
public class Classifications implements PanacheRepositoryBase<ClassificationEntity, UUID> {

    public List<ClassificationEntity> of(UUID customerId) {
        return list("customerId = ?1 order by id desc", customerId);
    }
}
