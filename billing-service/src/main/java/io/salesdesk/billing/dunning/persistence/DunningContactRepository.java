package io.salesdesk.billing.dunning.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Contacts with customers about claims. */
@ApplicationScoped
public class DunningContactRepository implements PanacheRepositoryBase<DunningContact, UUID> {

    /** The contacts of a case, the oldest first. */
    public List<DunningContact> ofCase(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }
}
