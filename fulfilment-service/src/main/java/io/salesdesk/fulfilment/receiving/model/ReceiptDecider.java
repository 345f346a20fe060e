package io.salesdesk.fulfilment.receiving.model;

import io.salesdesk.fulfilment.purchasing.model.Purchase;
import io.salesdesk.fulfilment.purchasing.model.Terms;
import io.salesdesk.platform.decision.Decision;
import java.util.List;
import java.util.Optional;

/** Decides about goods receipts. */
public final class ReceiptDecider {

    private ReceiptDecider() {}

    /** In what a delivery is not what was ordered; one roll short is a difference (FUL-09). */
    public static List<Difference> differences(Purchase.Request request, Terms terms, Delivery delivery) {
        return ReceiptRules.differences(request, terms, delivery);
    }

    /** Why no receipt of the purchase can be written now, apart from what differs. */
    public static Optional<ReceiptRejection> refusalToWrite(Purchase purchase) {
        return ReceiptRules.goodsHaveArrived(purchase);
    }

    public static Decision<ReceiptEvent> decide(GoodsReceipt receipt, ReceiptCommand command) {
        return switch (receipt) {
            case GoodsReceipt.Written written ->
                switch (command) {
                    case ReceiptCommand.Sign sign ->
                        ReceiptRules.signerDidNotWriteIt(written, sign.by())
                                .or(() -> ReceiptRules.goodsHaveArrived(sign.purchase()))
                                .or(() -> ReceiptRules.goodsEqualThePurchaseOrder(sign.purchase(), written.delivery()))
                                .<Decision<ReceiptEvent>>map(Decision::reject)
                                .orElseGet(() -> Decision.accept(new ReceiptEvent.Signed(sign.by())));
                    case ReceiptCommand.Withdraw withdraw ->
                        Decision.accept(new ReceiptEvent.Withdrawn(withdraw.by(), withdraw.reason()));
                };
            case GoodsReceipt.Signed _, GoodsReceipt.Withdrawn _ ->
                Decision.reject(new ReceiptRejection.NotWritten(ReceiptState.of(receipt), command.commandName()));
        };
    }
}
