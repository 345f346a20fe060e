package io.salesdesk.billing.release.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finance's archive of outbound documents. */
@ApplicationScoped
public class OutboundDocumentRepository implements PanacheRepositoryBase<OutboundDocument, UUID> {

    /** A page of the customer's documents, the youngest first. */
    public List<OutboundDocument> ofCustomer(UUID accountId, @Nullable UUID before, int limit) {
        return (before == null
                        ? find("accountId = ?1 order by id desc", accountId)
                        : find("accountId = ?1 and id < ?2 order by id desc", accountId, before))
                .page(Page.ofSize(limit))
                .list();
    }
}
