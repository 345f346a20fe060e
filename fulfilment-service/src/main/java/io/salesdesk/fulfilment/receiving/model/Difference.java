package io.salesdesk.fulfilment.receiving.model;

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

    /** As a sentence: {@code quantity: 120 ordered, 119 received}. */
    public String text() {
        return "%s: %s ordered, %s received".formatted(field.text(), ordered, received);
    }
}
