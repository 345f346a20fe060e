package io.salesdesk.fulfilment.futures.model;

import io.salesdesk.platform.decision.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why something is refused about an inquiry for futures. */
public sealed interface InquiryRejection extends Rejection {

    /** It does not exist, or is not the caller's to see. */
    record UnknownInquiry() implements InquiryRejection {
        @Override
        public String code() {
            return "futures-inquiry-does-not-exist";
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

    /** No such customer within the caller's scope. */
    record UnknownCustomer() implements InquiryRejection {
        @Override
        public String code() {
            return "inquiring-customer-is-not-known-here";
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

    /** No such product, or it has not arrived here yet. */
    record UnknownProduct(UUID productId) implements InquiryRejection {
        @Override
        public String code() {
            return "inquired-product-is-not-known-here";
        }

        @Override
        public String requirement() {
            return "FUL-05";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("productId", productId);
        }
    }

    /** It is answered or closed already. */
    record NotOpen(InquiryState state, String command) implements InquiryRejection {
        @Override
        public String code() {
            return "futures-inquiry-is-not-open";
        }

        @Override
        public String requirement() {
            return "FUL-05";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", state.name(), "command", command);
        }
    }

    /** A field of the form is empty (FUL-05). */
    record FormIncomplete(List<String> missing) implements InquiryRejection {
        @Override
        public String code() {
            return "futures-inquiry-form-is-incomplete";
        }

        @Override
        public String requirement() {
            return "FUL-05";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("missing", missing);
        }
    }

    /** Goods from abroad are promised, but nobody has looked for them there. */
    record ForeignStockNotChecked() implements InquiryRejection {
        @Override
        public String code() {
            return "foreign-stock-was-not-checked";
        }

        @Override
        public String requirement() {
            return "FUL-05";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** The goods would have been there already. */
    record ExpectedInThePast(LocalDate expectedDate, LocalDate today) implements InquiryRejection {
        @Override
        public String code() {
            return "futures-are-expected-in-the-past";
        }

        @Override
        public String requirement() {
            return "FUL-05";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("expectedDate", expectedDate.toString(), "today", today.toString());
        }
    }

    /** What an order asks for is closed by what becomes of the order. */
    record BelongsToAnOrder() implements InquiryRejection {
        @Override
        public String code() {
            return "futures-inquiry-belongs-to-an-order";
        }

        @Override
        public String requirement() {
            return "FUL-05";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }
}
