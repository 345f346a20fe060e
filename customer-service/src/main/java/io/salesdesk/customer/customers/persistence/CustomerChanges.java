package io.salesdesk.customer.customers.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Old and new values, newest first. */
@ApplicationScoped
public class CustomerChanges implements PanacheRepositoryBase<CustomerChangeEntity, UUID> {

    public List<CustomerChangeEntity> page(UUID customerId, @Nullable UUID before, int limit) {
        return before == null
                ? find("customerId = ?1 order by id desc", customerId)
                        .page(0, limit)
                        .list()
                : find("customerId = ?1 and id < ?2 order by id desc", customerId, before)
                        .page(0, limit)
                        .list();
    }

    public long erasePersonal(UUID customerId) {
        return update("oldValue = null, newValue = null where customerId = ?1 and personal", customerId);
    }
}
