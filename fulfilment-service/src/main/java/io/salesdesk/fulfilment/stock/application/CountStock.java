package io.salesdesk.fulfilment.stock.application;

import io.salesdesk.fulfilment.stock.model.StockRejection;
import io.salesdesk.fulfilment.stock.persistence.LockedStock;
import io.salesdesk.fulfilment.stock.persistence.StockCountEntity;
import io.salesdesk.fulfilment.stock.persistence.StockCounts;
import io.salesdesk.fulfilment.stock.persistence.StockItems;
import io.salesdesk.platform.approval.ApprovalRequest;
import io.salesdesk.platform.approval.Approvals;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** Records what was counted of a batch (盘点). A difference waits for the decision of a second person (FUL-14). */
@ApplicationScoped
public class CountStock {

    private final StockItems items;
    private final LockedStock stock;
    private final StockCounts counts;
    private final Approvals approvals;
    private final AuditTrail audit;
    private final Caller caller;
    private final BusinessClock clock;

    CountStock(
            StockItems items,
            LockedStock stock,
            StockCounts counts,
            Approvals approvals,
            AuditTrail audit,
            Caller caller,
            BusinessClock clock) {
        this.items = items;
        this.stock = stock;
        this.counts = counts;
        this.approvals = approvals;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    public StockCountEntity count(UUID stockItemId, BigDecimal counted, String reason) {
        var product = items.productOf(stockItemId)
                .orElseThrow(() -> new RejectedException(new StockRejection.UnknownStockItem()));
        var item = stock.item(product, stockItemId);
        if (counts.isWaiting(stockItemId)) {
            throw new RejectedException(new StockRejection.CountIsWaiting(item.batch()));
        }
        var count = new StockCountEntity(
                Ids.next(), item, counted, reason, caller.personId(), caller.onBehalfOf(), clock.now());
        counts.add(count);
        if (count.state() == StockCountEntity.State.WAITING) {
            var approval = approvals.request(new ApprovalRequest(
                    AdjustStock.COMMAND,
                    "stock-count",
                    count.id(),
                    item.batch(),
                    new AdjustStock.Adjustment(count.id(), count.difference()),
                    reason,
                    null,
                    null,
                    null));
            count.waitFor(approval.id());
        }
        audit.record(
                "stock.count",
                "stock-item",
                stockItemId,
                Map.of("countId", count.id(), "difference", count.difference().toPlainString()));
        return count;
    }
}
