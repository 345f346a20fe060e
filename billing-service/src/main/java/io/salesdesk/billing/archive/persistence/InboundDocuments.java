package io.salesdesk.billing.archive.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finance's archive of goods receipts. */
@ApplicationScoped
public class InboundDocuments implements PanacheRepositoryBase<InboundDocument, UUID> {

    /**
     * A page, the youngest first.
     *
     * @param orderId null for those of all orders and of stock
     * @param purchaseId null for those of all purchases
     */
    public List<InboundDocument> page(
            @Nullable UUID orderId, @Nullable UUID purchaseId, @Nullable UUID before, int limit) {
        var query = new StringBuilder("true = true");
        var parameters = new Parameters();
        if (orderId != null) {
            query.append(" and orderId = :order");
            parameters.and("order", orderId);
        }
        if (purchaseId != null) {
            query.append(" and purchaseId = :purchase");
            parameters.and("purchase", purchaseId);
        }
        if (before != null) {
            query.append(" and id < :before");
            parameters.and("before", before);
        }
        return find(query.append(" order by id desc").toString(), parameters)
                .page(Page.ofSize(limit))
                .list();
    }
}
