package io.salesdesk.fulfilment.stock.model;

import io.salesdesk.platform.decision.Rejection;
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
}
