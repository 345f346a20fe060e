package io.salesdesk.order.projects.model;

import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.ProductTerms;
import io.salesdesk.order.ordering.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What people ask of a special price that has been requested. */
public sealed interface SpecialPriceCommand {

    Actor by();

    String reason();

    record Approve(Actor by, String reason) implements SpecialPriceCommand {}

    record Reject(Actor by, String reason) implements SpecialPriceCommand {}

    /**
     * The request itself.
     *
     * @param registration null when there is none within the caller's scope
     */
    record Ask(
            UUID requestId,
            String number,
            Actor by,
            UUID registrationId,
            @Nullable Registration registration,
            CurrencyUnit currency,
            String reason,
            List<AskedLine> lines,
            Map<UUID, ProductTerms> products) {}

    record AskedLine(UUID productId, Quantity quantity, BigDecimal unitPrice) {}
}
