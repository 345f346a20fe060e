package io.salesdesk.billing.accounts.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Allocations of payments to orders. */
@ApplicationScoped
public class AllocationRepository implements PanacheRepositoryBase<Allocation, UUID> {

    public Optional<Allocation> of(UUID remittanceId, UUID orderId) {
        return find("remittanceId = ?1 and orderId = ?2", remittanceId, orderId).firstResultOptional();
    }

    /** Allocations that hold money for one of the orders, the youngest last. */
    public List<Allocation> live(Collection<UUID> orderIds) {
        return orderIds.isEmpty()
                ? List.of()
                : list("array_holds_key(?1, orderId) and amountMinor > 0 order by postedAt, id", (Object)
                        orderIds.toArray(UUID[]::new));
    }

    public List<Allocation> ofRemittance(UUID remittanceId) {
        return list("remittanceId = ?1 order by id", remittanceId);
    }
}
