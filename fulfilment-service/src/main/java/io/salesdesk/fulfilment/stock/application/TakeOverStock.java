package io.salesdesk.fulfilment.stock.application;

import io.salesdesk.fulfilment.catalogue.persistence.Products;
import io.salesdesk.fulfilment.messaging.outbound.Quantities;
import io.salesdesk.fulfilment.messaging.outbound.StockAdjusted;
import io.salesdesk.fulfilment.stock.model.MovementCause;
import io.salesdesk.fulfilment.stock.model.StockRejection;
import io.salesdesk.fulfilment.stock.persistence.LockedStock;
import io.salesdesk.fulfilment.stock.persistence.MovementReason;
import io.salesdesk.fulfilment.stock.persistence.StockItemEntity;
import io.salesdesk.fulfilment.stock.persistence.StockItems;
import io.salesdesk.fulfilment.stock.persistence.StockLedger;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a batch over from a stock list. The same line again changes nothing; another quantity for a batch that is known is
 * refused, because only a count corrects stock (FUL-14).
 */
@ApplicationScoped
public class TakeOverStock {

    private final Products products;
    private final LockedStock stock;
    private final StockItems items;
    private final StockLedger ledger;
    private final EventPublisher publisher;
    private final BusinessClock clock;

    TakeOverStock(
            Products products,
            LockedStock stock,
            StockItems items,
            StockLedger ledger,
            EventPublisher publisher,
            BusinessClock clock) {
        this.products = products;
        this.stock = stock;
        this.items = items;
        this.ledger = ledger;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * A line of a stock list.
     *
     * @param unit must be the product's
     * @param testReportNumber of the factory's test report of this batch (厂检报告)
     */
    public record Line(
            String productNumber,
            String warehouse,
            String batch,
            BigDecimal quantity,
            String unit,
            @Nullable String bin,
            @Nullable String testReportNumber) {}

    /** @return the stock item, a new or a known one */
    public StockItemEntity takeOver(Line line) {
        var product = products.findByNumber(line.productNumber())
                .orElseThrow(() -> new RejectedException(new StockRejection.UnknownProduct(line.productNumber())));
        if (!product.unit().equals(line.unit())) {
            throw new RejectedException(new StockRejection.OtherUnit(line.unit(), product.unit()));
        }
        if (line.quantity().signum() <= 0) {
            throw new RejectedException(new StockRejection.NothingToTakeOver());
        }
        var known = stock.of(product.id()).stream()
                .filter(item -> item.warehouse().equals(line.warehouse())
                        && item.batch().equals(line.batch()))
                .findFirst();
        if (known.isPresent()) {
            var before = ledger.takenOver(known.get());
            if (before.compareTo(line.quantity()) != 0) {
                throw new RejectedException(new StockRejection.AlreadyTakenOver(line.batch(), before));
            }
        }
        var item = known.orElseGet(() -> add(product.id(), line));
        item.keepIn(line.bin());
        if (line.testReportNumber() != null && item.testReportNumber().isEmpty()) {
            item.fileTestReport(line.testReportNumber(), null);
        }
        return item;
    }

    private StockItemEntity add(UUID productId, Line line) {
        var item = new StockItemEntity(Ids.next(), productId, line.warehouse(), line.batch(), line.unit());
        items.add(item);
        stock.add(item);
        ledger.adjust(item, line.quantity(), MovementReason.of(MovementCause.IMPORTED, clock.today(), clock.now()));
        publisher.publish(OutgoingEvent.of(
                "StockAdjusted",
                item.id(),
                item.nextEventSequence(),
                new StockAdjusted(
                        item.id(),
                        productId,
                        item.batch(),
                        Quantities.text(line.quantity()),
                        item.unit(),
                        MovementCause.IMPORTED.name(),
                        Quantities.text(item.level().onHand()))));
        return item;
    }
}
