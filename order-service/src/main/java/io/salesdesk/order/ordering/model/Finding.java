package io.salesdesk.order.ordering.model;

/**
 * What a review found wrong.
 *
 * @param aspect what was checked (ORD-05)
 */
public record Finding(Aspect aspect, String remark) {

    /** The points of a review (ORD-05). */
    public enum Aspect {
        CUSTOMER,
        PRODUCT,
        SPECIFICATION,
        QUANTITY,
        QUALITY,
        COLOUR,
        PRICE,
        DELIVERY_TIME,
        SPECIAL_REQUIREMENT
    }
}
