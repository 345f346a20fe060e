package io.salesdesk.order.contracting.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.order.contracting.model.Contract;
import io.salesdesk.order.contracting.model.ContractType;
import io.salesdesk.order.listing.Conditions;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contracts. */
@ApplicationScoped
public class Contracts implements PanacheRepositoryBase<ContractEntity, UUID> {

    /**
     * Which contracts a list asks for; null means any.
     *
     * @param complete whether signed contracts have original and copy on file (ORD-21)
     */
    public record Filter(
            @Nullable String number,
            @Nullable UUID customerId,
            @Nullable ContractType type,
            Contract.@Nullable State state,
            @Nullable Boolean complete) {}

    /** A new contract, to be {@linkplain #add added} once its event has been numbered. */
    public ContractEntity prepare(Contract.Drafted drafted) {
        return new ContractEntity(drafted);
    }

    public void add(ContractEntity prepared) {
        persist(prepared);
    }

    public Optional<ContractEntity> read(UUID id, DataScope scope) {
        return findByIdOptional(id).filter(row -> permits(scope, row));
    }

    public Optional<ContractEntity> readByNumber(String number, DataScope scope) {
        return find("number", number).firstResultOptional().filter(row -> permits(scope, row));
    }

    /** The contract for a command; others who want to change it wait until the transaction ends. */
    public Optional<ContractEntity> lock(UUID id, DataScope scope) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(row -> permits(scope, row));
    }

    public void save(ContractEntity row, Contract.Signed signed) {
        row.take(signed);
    }

    private static boolean permits(DataScope scope, ContractEntity row) {
        return scope.permits(row.regionId(), row.officeId(), row.salespersonId());
    }

    /** Newest first. */
    public List<ContractEntity> page(Filter filter, DataScope scope, PageRequest page) {
        var after = page.after();
        var conditions = new Conditions()
                .and("number = :number", "number", filter.number())
                .and("customerId = :customer", "customer", filter.customerId())
                .and("type = :type", "type", filter.type())
                .and("state = :state", "state", filter.state())
                .and("id < :after", "after", after == null ? null : after.id());
        if (filter.complete() != null) {
            conditions
                    .and("state = :signed", "signed", Contract.State.SIGNED)
                    .and(filter.complete() ? "copyAttachmentId is not null" : "copyAttachmentId is null");
        }
        conditions.within(scope);
        return find(conditions.query("order by id desc"), conditions.parameters())
                .page(0, page.fetchSize())
                .list();
    }
}
