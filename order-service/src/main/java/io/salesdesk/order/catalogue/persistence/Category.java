package io.salesdesk.order.catalogue.persistence;

import io.salesdesk.order.ordering.model.RegionalCase;
import org.jspecify.annotations.Nullable;

/** What a product is. */
public enum Category {
    /** 墙纸、墙布 */
    WALLCOVERING(null),
    /** 地板 */
    FLOORING(null),
    /** 版本 */
    SAMPLE_BOOK(RegionalCase.SAMPLE_BOOKS),
    /** 展板纸 */
    DISPLAY_BOARD_PAPER(RegionalCase.DISPLAY_BOARD_PAPER);

    private final @Nullable RegionalCase regionalCase;

    Category(@Nullable RegionalCase regionalCase) {
        this.regionalCase = regionalCase;
    }

    /** Why an order of it goes through the regional manager, null when it need not (ORD-17). */
    @Nullable
    RegionalCase regionalCase() {
        return regionalCase;
    }
}
