package io.salesdesk.fulfilment.receiving.model;

import io.salesdesk.fulfilment.purchasing.model.Purchase;
import io.salesdesk.fulfilment.receiving.model.ReceiptRule.Occasion;
import io.salesdesk.platform.decision.Decision;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides about goods receipts. */
public final class ReceiptDecider {

    private ReceiptDecider() {}

    /**
     * Why no receipt of the purchase can be written now, apart from what {@linkplain Difference differs}.
     *
     * @param written the number of a receipt that waits for its signature
     * @param openCase the number of a case that nobody has resolved
     */
    public static Optional<ReceiptRejection> refusalToWrite(
            Purchase purchase, @Nullable String written, @Nullable String openCase) {
        return Optional.ofNullable(ReceiptRule.firstRefusal(new Occasion.Writing(purchase, written, openCase)));
    }

    public static Decision<ReceiptEvent> decide(GoodsReceipt receipt, ReceiptCommand command) {
        var refusal = ReceiptRule.firstRefusal(new Occasion.Giving(receipt, command));
        return refusal == null ? Decision.accept(eventOf(command)) : Decision.reject(refusal);
    }

    private static ReceiptEvent eventOf(ReceiptCommand command) {
        return switch (command) {
            case ReceiptCommand.Sign(var by, var _) -> new ReceiptEvent.Signed(by);
            case ReceiptCommand.Withdraw(var by, var reason) -> new ReceiptEvent.Withdrawn(by, reason);
        };
    }
}
