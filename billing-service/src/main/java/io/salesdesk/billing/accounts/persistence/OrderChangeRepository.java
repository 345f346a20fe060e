package io.salesdesk.billing.accounts.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Changes of confirmed orders that were agreed with the customer. */
@ApplicationScoped
public class OrderChangeRepository implements PanacheRepositoryBase<OrderChange, UUID> {}
