package io.salesdesk.fulfilment.stock.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** Why something is refused about stock. */
public sealed interface StockRejection extends Rejection {

    /** There is no such stock item. */
    @Refused(code = "stock-item-does-not-exist", kind = Kind.NOT_FOUND)
    record UnknownStockItem() implements StockRejection {}

    /** There is no such attachment. */
    @Refused(code = "test-report-file-does-not-exist", requirement = "FUL-18")
    record UnknownFile(UUID fileId) implements StockRejection {}

    /** No product has this number, or it has not arrived here yet. */
    @Refused(code = "stock-list-names-an-unknown-product")
    record UnknownProduct(String productNumber) implements StockRejection {}

    /** The product is counted in another unit. */
    @Refused(code = "stock-list-counts-in-another-unit")
    record OtherUnit(String unit, String productUnit) implements StockRejection {}

    /** A batch that is taken over has goods. */
    @Refused(code = "stock-list-has-nothing-to-take-over")
    record NothingToTakeOver() implements StockRejection {}

    /** Only a count corrects what is known of a batch. */
    @Refused(code = "batch-is-taken-over-already", requirement = "FUL-14")
    record AlreadyTakenOver(String batch, BigDecimal quantity) implements StockRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "batch", batch, "quantity", quantity.stripTrailingZeros().toPlainString());
        }
    }

    /** An earlier count of the batch differs and is not decided yet. */
    @Refused(code = "count-waits-for-a-decision", requirement = "FUL-14", kind = Kind.WRONG_STATE)
    record CountIsWaiting(String batch) implements StockRejection {}

    /** Goods that are missing are allocated or reserved. */
    @Refused(code = "counted-goods-are-promised", requirement = "FUL-14")
    record PromisedGoodsAreMissing(String batch, BigDecimal available) implements StockRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "batch", batch, "available", available.stripTrailingZeros().toPlainString());
        }
    }
}
