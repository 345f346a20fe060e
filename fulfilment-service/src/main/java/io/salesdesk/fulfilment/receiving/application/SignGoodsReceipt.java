package io.salesdesk.fulfilment.receiving.application;

import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.messaging.outbound.ReceiptEvents;
import io.salesdesk.fulfilment.purchasing.application.PurchaseDesk;
import io.salesdesk.fulfilment.purchasing.model.PurchaseCommand;
import io.salesdesk.fulfilment.purchasing.persistence.PurchaseEntity;
import io.salesdesk.fulfilment.purchasing.persistence.Purchases;
import io.salesdesk.fulfilment.receiving.model.ReceiptCommand;
import io.salesdesk.fulfilment.receiving.model.ReceiptDecider;
import io.salesdesk.fulfilment.receiving.model.ReceiptRejection;
import io.salesdesk.fulfilment.receiving.persistence.GoodsReceiptEntity;
import io.salesdesk.fulfilment.receiving.persistence.GoodsReceipts;
import io.salesdesk.fulfilment.reservation.application.ReservationDesk;
import io.salesdesk.fulfilment.reservation.persistence.Reservations;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.fulfilment.stock.model.MovementCause;
import io.salesdesk.fulfilment.stock.persistence.LockedStock;
import io.salesdesk.fulfilment.stock.persistence.MovementReason;
import io.salesdesk.fulfilment.stock.persistence.StockItemEntity;
import io.salesdesk.fulfilment.stock.persistence.StockItems;
import io.salesdesk.fulfilment.stock.persistence.StockLedger;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;

/**
 * Signs a goods receipt: it is effective from this moment (FUL-10). The goods enter stock under their batch, whoever waits
 * for them gets them first, the rest is free, and finance gets its copy (FUL-13).
 */
@ApplicationScoped
public class SignGoodsReceipt {

    private final LockedOrders orders;
    private final GoodsReceipts receipts;
    private final Purchases purchases;
    private final PurchaseDesk purchaseDesk;
    private final Reservations reservations;
    private final ReservationDesk reservationDesk;
    private final LockedStock stock;
    private final StockItems stockItems;
    private final StockLedger ledger;
    private final ReceiptEvents events;
    private final Authority authority;
    private final Preconditions preconditions;
    private final AuditTrail audit;
    private final BusinessClock clock;

    SignGoodsReceipt(
            LockedOrders orders,
            GoodsReceipts receipts,
            Purchases purchases,
            PurchaseDesk purchaseDesk,
            Reservations reservations,
            ReservationDesk reservationDesk,
            LockedStock stock,
            StockItems stockItems,
            StockLedger ledger,
            ReceiptEvents events,
            Authority authority,
            Preconditions preconditions,
            AuditTrail audit,
            BusinessClock clock) {
        this.orders = orders;
        this.receipts = receipts;
        this.purchases = purchases;
        this.purchaseDesk = purchaseDesk;
        this.reservations = reservations;
        this.reservationDesk = reservationDesk;
        this.stock = stock;
        this.stockItems = stockItems;
        this.ledger = ledger;
        this.events = events;
        this.authority = authority;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    public GoodsReceiptEntity sign(UUID receiptId, Actor by) {
        var purchase = lockedPurchaseOf(receiptId);
        var receipt = visible(receiptId);
        for (var event : ReceiptDecider.decide(receipt.toModel(), new ReceiptCommand.Sign(by, purchase.toModel()))
                .orThrow()) {
            receipt.apply(event, clock.now());
        }
        // A signed receipt is never changed: its event is counted before a query can write the signature.
        events.received(receipt, by.person(), clock.now());
        purchaseDesk.act(purchase, new PurchaseCommand.Store(receipt.id()));
        store(receipt, purchase, by, new Occasion(clock.today(), clock.now()));
        audit.record("goods-receipt.sign", "goods-receipt", receipt.id(), Map.of("number", receipt.number()));
        return receipt;
    }

    /** Takes a receipt back that nobody has signed. */
    public GoodsReceiptEntity withdraw(UUID receiptId, Actor by, String reason) {
        lockedPurchaseOf(receiptId);
        var receipt = visible(receiptId);
        for (var event : ReceiptDecider.decide(receipt.toModel(), new ReceiptCommand.Withdraw(by, reason))
                .orThrow()) {
            receipt.apply(event, clock.now());
        }
        events.withdrawn(receipt, reason, by.person(), clock.now());
        audit.record("goods-receipt.withdraw", "goods-receipt", receipt.id(), Map.of("number", receipt.number()));
        return receipt;
    }

    /** The purchase, locked after its order and the orders that wait for it. */
    private PurchaseEntity lockedPurchaseOf(UUID receiptId) {
        var purchaseId = receipts.purchaseOf(receiptId).orElseThrow(SignGoodsReceipt::unknown);
        var waiting = new HashSet<>(reservations.ordersAwaiting(purchaseId));
        purchases.orderOf(purchaseId).ifPresent(waiting::add);
        orders.lock(waiting);
        return purchases.locked(purchaseId).orElseThrow(SignGoodsReceipt::unknown);
    }

    private GoodsReceiptEntity visible(UUID receiptId) {
        var scope = authority.scope();
        var receipt =
                receipts.locked(receiptId).filter(it -> it.isVisible(scope)).orElseThrow(SignGoodsReceipt::unknown);
        preconditions.requireVersion(receipt.version());
        return receipt;
    }

    private void store(GoodsReceiptEntity receipt, PurchaseEntity purchase, Actor by, Occasion occasion) {
        var delivery = receipt.delivery();
        var waiting = reservations.awaiting(purchase.id());
        var item = itemFor(receipt);
        ledger.receive(
                item,
                delivery.quantity(),
                MovementReason.of(MovementCause.RECEIVED, occasion.businessDate(), occasion.at())
                        .referringTo(receipt.number())
                        .by(by.person()));
        var remainder = purchases.remainderOf(purchase.id());
        var left = delivery.quantity();
        for (var reservation : waiting) {
            var quantity = reservation.awaited().min(left);
            if (quantity.signum() > 0) {
                reservationDesk.receive(reservation, item, quantity, occasion);
                left = left.subtract(quantity);
                reservation
                        .orderId()
                        .flatMap(orders::locked)
                        .filter(OrderEntity::fullyPaid)
                        .ifPresent(order -> reservationDesk.take(order, reservation, quantity, occasion));
            }
            if (reservation.awaited().signum() > 0) {
                remainder.ifPresent(rest -> reservation.awaitFrom(rest.id()));
            }
        }
    }

    private StockItemEntity itemFor(GoodsReceiptEntity receipt) {
        var product = receipt.delivery().productId();
        var item = stock.of(product).stream()
                .filter(it ->
                        it.warehouse().equals(receipt.warehouse()) && it.batch().equals(receipt.batch()))
                .findFirst()
                .orElseGet(() -> {
                    var added = new StockItemEntity(
                            Ids.next(), product, receipt.warehouse(), receipt.batch(), receipt.unit());
                    stockItems.add(added);
                    stock.add(added);
                    return added;
                });
        receipt.bin().ifPresent(item::keepIn);
        if (item.testReportNumber().isEmpty()) {
            receipt.testReportNumber().ifPresent(number -> item.fileTestReport(number, null));
        }
        return item;
    }

    private static RejectedException unknown() {
        return new RejectedException(new ReceiptRejection.UnknownReceipt());
    }
}
