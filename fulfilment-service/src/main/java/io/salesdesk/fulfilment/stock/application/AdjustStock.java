package io.salesdesk.fulfilment.stock.application;

import io.salesdesk.fulfilment.messaging.outbound.Quantities;
import io.salesdesk.fulfilment.messaging.outbound.StockAdjusted;
import io.salesdesk.fulfilment.stock.model.MovementCause;
import io.salesdesk.fulfilment.stock.model.StockRejection;
import io.salesdesk.fulfilment.stock.persistence.LockedStock;
import io.salesdesk.fulfilment.stock.persistence.MovementReason;
import io.salesdesk.fulfilment.stock.persistence.StockCountEntity;
import io.salesdesk.fulfilment.stock.persistence.StockCounts;
import io.salesdesk.fulfilment.stock.persistence.StockItems;
import io.salesdesk.fulfilment.stock.persistence.StockLedger;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.approval.ApprovalHandler;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.UUID;

/** Corrects stock by what a count has found, once the warehouse supervisor, who did not count, has decided so (FUL-14). */
@Singleton
class AdjustStock implements ApprovalHandler<AdjustStock.Adjustment> {

    static final String COMMAND = "stock.adjust";

    private final StockCounts counts;
    private final StockItems items;
    private final LockedStock stock;
    private final StockLedger ledger;
    private final EventPublisher publisher;
    private final BusinessClock clock;

    AdjustStock(
            StockCounts counts,
            StockItems items,
            LockedStock stock,
            StockLedger ledger,
            EventPublisher publisher,
            BusinessClock clock) {
        this.counts = counts;
        this.items = items;
        this.stock = stock;
        this.ledger = ledger;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** @param difference counted less known when it was counted; what moved since then stays moved */
    record Adjustment(UUID countId, BigDecimal difference) {}

    @Override
    public String command() {
        return COMMAND;
    }

    @Override
    public Class<Adjustment> payloadType() {
        return Adjustment.class;
    }

    @Override
    public void approved(Approval approval, Adjustment adjustment) {
        var count = count(adjustment);
        var product = items.productOf(count.stockItemId()).orElseThrow();
        var item = stock.item(product, count.stockItemId());
        var level = item.level();
        if (level.available().add(adjustment.difference()).signum() < 0) {
            throw new RejectedException(new StockRejection.PromisedGoodsAreMissing(item.batch(), level.available()));
        }
        ledger.adjust(
                item,
                adjustment.difference(),
                MovementReason.of(MovementCause.COUNTED, clock.today(), clock.now())
                        .referringTo(count.id().toString())
                        .by(count.countedBy()));
        publisher.publish(OutgoingEvent.of(
                "StockAdjusted",
                item.id(),
                item.nextEventSequence(),
                new StockAdjusted(
                        item.id(),
                        product,
                        item.batch(),
                        Quantities.text(adjustment.difference()),
                        item.unit(),
                        MovementCause.COUNTED.name(),
                        Quantities.text(item.level().onHand()))));
        count.adjusted();
    }

    @Override
    public void rejected(Approval approval, Adjustment adjustment) {
        count(adjustment).rejected();
    }

    private StockCountEntity count(Adjustment adjustment) {
        return counts.find(adjustment.countId()).orElseThrow();
    }
}
