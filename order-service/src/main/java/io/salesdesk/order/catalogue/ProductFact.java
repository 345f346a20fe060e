package io.salesdesk.order.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesdesk.order.catalogue.persistence.Category;
import io.salesdesk.order.ordering.model.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of {@code ProductListed} and {@code ProductChanged}; the floor price stays in the house. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProductFact(
        UUID productId,
        String number,
        String name,
        @Nullable String nameEn,
        String model,
        @Nullable String colour,
        Category category,
        Unit unit,
        BigDecimal listUnitPrice,
        String currency,
        BigDecimal taxRate,
        boolean active,
        LocalDate validFrom) {}
