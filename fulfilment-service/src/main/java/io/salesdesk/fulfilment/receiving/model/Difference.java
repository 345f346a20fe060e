package io.salesdesk.fulfilment.receiving.model;

import io.salesdesk.fulfilment.purchasing.model.Purchase;
import io.salesdesk.fulfilment.purchasing.model.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing in which a delivery is not what was ordered. */
public record Difference(Field field, String ordered, String received) {

    /** What is compared. */
    public enum Field {
        VARIETY("variety"),
        QUANTITY("quantity"),
        QUALITY("quality"),
        SPECIFICATION("specification"),
        PRICE("price"),
        CURRENCY("currency");

        private final String text;

        Field(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** In what a delivery is not what was ordered; one roll short is a difference (FUL-09). */
    public static List<Difference> between(Purchase.Request request, Terms terms, Delivery delivery) {
        return Stream.of(
                        compare(
                                Field.VARIETY,
                                request.productId().toString(),
                                delivery.productId().toString()),
                        compare(Field.QUANTITY, terms.quantity(), delivery.quantity()),
                        compare(Field.QUALITY, terms.quality(), delivery.quality()),
                        compare(Field.SPECIFICATION, terms.specification(), delivery.specification()),
                        compare(Field.PRICE, terms.unitPrice(), delivery.unitPrice()),
                        compare(Field.CURRENCY, terms.currency(), delivery.currency()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable Difference compare(Field field, BigDecimal ordered, BigDecimal received) {
        return ordered.compareTo(received) == 0 ? null : new Difference(field, text(ordered), text(received));
    }

    private static @Nullable Difference compare(Field field, String ordered, String received) {
        return ordered.strip().equals(received.strip()) ? null : new Difference(field, ordered, received);
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** As a sentence: {@code quantity: 120 ordered, 119 received}. */
    public String text() {
        return "%s: %s ordered, %s received".formatted(field.text(), ordered, received);
    }
}
