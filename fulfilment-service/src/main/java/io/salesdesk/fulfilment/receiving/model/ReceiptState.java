package io.salesdesk.fulfilment.receiving.model;

/** The names of the states of a {@link GoodsReceipt}, as clients and the database see them. */
public enum ReceiptState {
    WRITTEN,
    SIGNED,
    WITHDRAWN;

    public static ReceiptState of(GoodsReceipt receipt) {
        return switch (receipt) {
            case GoodsReceipt.Written _ -> WRITTEN;
            case GoodsReceipt.Signed _ -> SIGNED;
            case GoodsReceipt.Withdrawn _ -> WITHDRAWN;
        };
    }
}
