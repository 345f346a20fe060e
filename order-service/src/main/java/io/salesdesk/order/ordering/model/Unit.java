package io.salesdesk.order.ordering.model;

/** Unit of measure of a product (计量单位). */
public enum Unit {
    /** 卷 */
    ROLL(true),
    /** 箱 */
    BOX(true),
    /** 平方米 */
    M2(false),
    /** 件 */
    PIECE(true);

    private final boolean countable;

    Unit(boolean countable) {
        this.countable = countable;
    }

    /** Whether only whole numbers of it can be ordered. */
    public boolean countable() {
        return countable;
    }
}
