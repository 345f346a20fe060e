package io.salesdesk.customer.investigations.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.persistence.DocumentNumbering;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Credit investigations. */
@ApplicationScoped
public class CreditInvestigations implements PanacheRepositoryBase<CreditInvestigationEntity, UUID> {

    private final DocumentNumbering numbering;

    CreditInvestigations(DocumentNumbering numbering) {
        this.numbering = numbering;
    }

    /** The document number of an investigation that begins in the year: CI-2026-000123. */
    public String nextNumber(int year) {
        return numbering.next("CI", "credit_investigation_number", year);
    }

    public Optional<CreditInvestigationEntity> byNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    /** The one that has not been concluded yet. */
    public Optional<CreditInvestigationEntity> openOf(UUID customerId) {
        return find("customerId = ?1 and state <> ?2", customerId, CreditInvestigationEntity.State.CONCLUDED)
                .firstResultOptional();
    }

    public Optional<CreditInvestigationEntity> newestConclusionOf(UUID customerId) {
        return find(
                        "customerId = ?1 and state = ?2 order by concludedAt desc, id desc",
                        customerId,
                        CreditInvestigationEntity.State.CONCLUDED)
                .firstResultOptional();
    }

    /** Newest first, before {@code before}; only those of customers that the scope permits. */
    public List<CreditInvestigationEntity> page(
            DataScope scope,
            @Nullable UUID customerId,
            CreditInvestigationEntity.@Nullable State state,
            @Nullable UUID before,
            int limit) {
        var where = new ArrayList<String>();
        var values = new Parameters();
        if (!scope.all()) {
            where.add("customerId in (select c.id from CustomerEntity c where array_holds(:regions, c.regionId)"
                    + " or array_holds(:offices, c.officeId) or array_holds(:owners, c.salespersonId))");
            scope.parameters().forEach(values::and);
        }
        if (customerId != null) {
            where.add("customerId = :customer");
            values.and("customer", customerId);
        }
        if (state != null) {
            where.add("state = :state");
            values.and("state", state);
        }
        if (before != null) {
            where.add("id < :before");
            values.and("before", before);
        }
        var query = (where.isEmpty() ? "" : String.join(" and ", where) + " ") + "order by id desc";
        return find(query, values).page(0, limit).list();
    }
}
