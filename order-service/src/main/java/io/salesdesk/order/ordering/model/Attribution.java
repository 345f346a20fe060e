package io.salesdesk.order.ordering.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** To whom an order counts, as of the business date of its revision; reports and data scope go by it. */
public record Attribution(
        @Nullable UUID salespersonId,
        @Nullable UUID officeId,
        @Nullable UUID regionId,
        CustomerClass customerClass) {}
