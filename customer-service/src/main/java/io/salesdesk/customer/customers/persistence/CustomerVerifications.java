package io.salesdesk.customer.customers.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** When customers' data were checked. */
@ApplicationScoped
public class CustomerVerifications implements PanacheRepositoryBase<CustomerVerificationEntity, UUID> {

    public List<CustomerVerificationEntity> of(UUID customerId) {
        return list("customerId = ?1 order by id desc", customerId);
    }

    public long eraseRemarks(UUID customerId) {
        return update("remark = null where customerId = ?1", customerId);
    }
}
