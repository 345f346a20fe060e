package io.salesdesk.fulfilment.receiving.model;

import io.salesdesk.fulfilment.purchasing.model.Purchase;
import io.salesdesk.fulfilment.purchasing.model.PurchaseState;
import io.salesdesk.fulfilment.purchasing.model.Terms;
import io.salesdesk.fulfilment.receiving.model.Difference.Field;
import io.salesdesk.fulfilment.shipment.model.Actor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of goods receipts, each named as the sentence it enforces. */
public final class ReceiptRules {

    private static final List<ReceiptRule> ALL = List.of(
            new ReceiptRule(
                    "Goods are accepted only when quantity, quality, variety, specification and price equal the"
                            + " purchase order; any difference opens a case that a second person resolves.",
                    "goods-equal-the-purchase-order",
                    "FUL-09",
                    "delivery-differs-from-purchase-order"),
            new ReceiptRule(
                    "A goods receipt is effective once the warehouse supervisor, who did not write it, has signed.",
                    "receipt-is-signed-by-a-second-person",
                    "FUL-10",
                    "receipt-needs-a-second-person"),
            new ReceiptRule(
                    "Only goods whose arrival was reported are accepted.",
                    "goods-are-accepted-after-they-arrived",
                    "FUL-08",
                    "goods-have-not-arrived"),
            new ReceiptRule(
                    "A signed receipt stays as it is.",
                    "signed-receipt-stays-as-it-is",
                    "FUL-10",
                    "receipt-is-not-open"));

    private ReceiptRules() {}

    /** One rule as it reads in the rulebook. */
    public record ReceiptRule(String sentence, String code, String requirement, String refusal) {}

    public static List<ReceiptRule> all() {
        return ALL;
    }

    static List<Difference> differences(Purchase.Request request, Terms terms, Delivery delivery) {
        var differences = new ArrayList<Difference>();
        compare(
                differences,
                Field.VARIETY,
                request.productId().toString(),
                delivery.productId().toString());
        compare(differences, Field.QUANTITY, terms.quantity(), delivery.quantity());
        compare(differences, Field.QUALITY, terms.quality(), delivery.quality());
        compare(differences, Field.SPECIFICATION, terms.specification(), delivery.specification());
        compare(differences, Field.PRICE, terms.unitPrice(), delivery.unitPrice());
        compare(differences, Field.CURRENCY, terms.currency(), delivery.currency());
        return differences;
    }

    private static void compare(List<Difference> found, Field field, BigDecimal ordered, BigDecimal received) {
        if (ordered.compareTo(received) != 0) {
            found.add(new Difference(field, text(ordered), text(received)));
        }
    }

    private static void compare(List<Difference> found, Field field, String ordered, String received) {
        if (!ordered.strip().equals(received.strip())) {
            found.add(new Difference(field, ordered, received));
        }
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static Optional<ReceiptRejection> goodsEqualThePurchaseOrder(Purchase purchase, Delivery delivery) {
        if (!(purchase instanceof Purchase.Arrived arrived)) {
            return Optional.empty();
        }
        var differences = differences(arrived.request(), arrived.terms(), delivery);
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReceiptRejection.Differs(
                        differences.stream().map(Difference::text).toList(), ""));
    }

    static Optional<ReceiptRejection> goodsHaveArrived(Purchase purchase) {
        return purchase instanceof Purchase.Arrived
                ? Optional.empty()
                : Optional.of(new ReceiptRejection.NotArrived(PurchaseState.of(purchase)));
    }

    static Optional<ReceiptRejection> signerDidNotWriteIt(GoodsReceipt.Written written, Actor by) {
        return by.sharesSomebodyWith(written.writer())
                ? Optional.of(new ReceiptRejection.SamePerson())
                : Optional.empty();
    }
}
