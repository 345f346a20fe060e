package io.salesdesk.fulfilment.stock.model;

import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** Why something is refused about stock. */
public sealed interface StockRejection extends Rejection {

    /** There is no such stock item. */
    record UnknownStockItem() implements StockRejection {
        @Override
        public String code() {
            return "stock-item-does-not-exist";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** There is no such attachment. */
    record UnknownFile(UUID fileId) implements StockRejection {
        @Override
        public String code() {
            return "test-report-file-does-not-exist";
        }

        @Override
        public String requirement() {
            return "FUL-18";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("fileId", fileId);
        }
    }

    /** No product has this number, or it has not arrived here yet. */
    record UnknownProduct(String productNumber) implements StockRejection {
        @Override
        public String code() {
            return "stock-list-names-an-unknown-product";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("productNumber", productNumber);
        }
    }

    /** The product is counted in another unit. */
    record OtherUnit(String unit, String productUnit) implements StockRejection {
        @Override
        public String code() {
            return "stock-list-counts-in-another-unit";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("unit", unit, "productUnit", productUnit);
        }
    }

    /** A batch that is taken over has goods. */
    record NothingToTakeOver() implements StockRejection {
        @Override
        public String code() {
            return "stock-list-has-nothing-to-take-over";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** Only a count corrects what is known of a batch. */
    record AlreadyTakenOver(String batch, BigDecimal quantity) implements StockRejection {
        @Override
        public String code() {
            return "batch-is-taken-over-already";
        }

        @Override
        public String requirement() {
            return "FUL-14";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "batch", batch, "quantity", quantity.stripTrailingZeros().toPlainString());
        }
    }

    /** An earlier count of the batch differs and is not decided yet. */
    record CountIsWaiting(String batch) implements StockRejection {
        @Override
        public String code() {
            return "count-waits-for-a-decision";
        }

        @Override
        public String requirement() {
            return "FUL-14";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("batch", batch);
        }
    }

    /** Goods that are missing are allocated or reserved. */
    record PromisedGoodsAreMissing(String batch, BigDecimal available) implements StockRejection {
        @Override
        public String code() {
            return "counted-goods-are-promised";
        }

        @Override
        public String requirement() {
            return "FUL-14";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "batch", batch, "available", available.stripTrailingZeros().toPlainString());
        }
    }
}
