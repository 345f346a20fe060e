package io.salesdesk.fulfilment.purchasing.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Why something is refused to a purchase. */
public sealed interface PurchaseRejection extends Rejection {

    /** It does not exist, or is not the caller's to see. */
    @Refused(code = "purchase-does-not-exist", kind = Kind.NOT_FOUND)
    record UnknownPurchase() implements PurchaseRejection {}

    /** No such product, or it has not arrived here yet. */
    @Refused(code = "purchased-product-is-not-known-here", kind = Kind.NOT_FOUND)
    record UnknownProduct(UUID productId) implements PurchaseRejection {}

    /** The steps have an order, and this one is not due (FUL-08). */
    @Refused(code = "purchase-step-is-not-due", requirement = "FUL-08", kind = Kind.WRONG_STATE)
    record NotDue(PurchaseState state, String command) implements PurchaseRejection {}

    /** The customer has not paid the deposit (FUL-08). */
    @Refused(code = "purchase-waits-for-the-deposit", requirement = "FUL-08")
    record WaitsForDeposit() implements PurchaseRejection {}

    /** Less is ordered than was asked for. */
    @Refused(code = "purchase-order-is-less-than-requested", requirement = "FUL-08")
    record LessThanRequested(BigDecimal requested, BigDecimal ordered) implements PurchaseRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "requested",
                    requested.stripTrailingZeros().toPlainString(),
                    "ordered",
                    ordered.stripTrailingZeros().toPlainString());
        }
    }

    /** The goods would have been there already. */
    @Refused(code = "purchase-is-expected-in-the-past", requirement = "FUL-07")
    record ExpectedInThePast(LocalDate expectedDate, LocalDate today) implements PurchaseRejection {}

    /** An arrival that has not happened. */
    @Refused(code = "purchase-arrives-in-the-future", requirement = "FUL-08")
    record ArrivesInTheFuture() implements PurchaseRejection {}

    /** Orders and customers wait for more than would come. */
    @Refused(code = "amendment-would-leave-an-order-short", requirement = "A-34")
    record PromisedGoods(BigDecimal promised, BigDecimal quantity) implements PurchaseRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "promised",
                    promised.stripTrailingZeros().toPlainString(),
                    "quantity",
                    quantity.stripTrailingZeros().toPlainString());
        }
    }

    /** One of the parts would be empty. */
    @Refused(code = "purchase-order-cannot-be-split-so", requirement = "A-34")
    record NotTwoParts(BigDecimal first, BigDecimal ordered) implements PurchaseRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "first",
                    first.stripTrailingZeros().toPlainString(),
                    "ordered",
                    ordered.stripTrailingZeros().toPlainString());
        }
    }

    /** What an order asks for is withdrawn by what becomes of the order. */
    @Refused(code = "purchase-belongs-to-an-order", requirement = "FUL-08", kind = Kind.WRONG_STATE)
    record BelongsToAnOrder() implements PurchaseRejection {}
}
