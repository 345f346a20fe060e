package io.salesdesk.order.customers.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The projected customers. */
@ApplicationScoped
public class Customers implements PanacheRepositoryBase<CustomerEntity, UUID> {}
