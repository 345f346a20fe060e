package io.salesdesk.fulfilment.stock.model;

import java.math.BigDecimal;

/**
 * How much of a batch there is and how much of it is spoken for. Nothing is ever negative, and never more is allocated
 * and reserved than is on hand.
 *
 * @param onHand what lies in the warehouse
 * @param allocated what is bound to order lines
 * @param reserved what is held by transfer documents (调拨单)
 */
public record StockLevel(BigDecimal onHand, BigDecimal allocated, BigDecimal reserved) {

    public StockLevel {
        if (onHand.signum() < 0 || allocated.signum() < 0 || reserved.signum() < 0) {
            throw new IllegalArgumentException("Stock is never negative: %s on hand, %s allocated, %s reserved"
                    .formatted(onHand, allocated, reserved));
        }
        if (allocated.add(reserved).compareTo(onHand) > 0) {
            throw new IllegalArgumentException("More is spoken for than there is: %s on hand, %s allocated, %s reserved"
                    .formatted(onHand, allocated, reserved));
        }
    }

    /** FUL-01: what can be promised to somebody else, on hand less allocated less reserved. */
    public BigDecimal available() {
        return onHand.subtract(allocated).subtract(reserved);
    }

    /** The level after the changes, any of which may be negative. */
    public StockLevel plus(BigDecimal onHandChange, BigDecimal allocatedChange, BigDecimal reservedChange) {
        return new StockLevel(onHand.add(onHandChange), allocated.add(allocatedChange), reserved.add(reservedChange));
    }
}
