package io.salesdesk.order.contracting.model;

import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.CustomerStanding;
import io.salesdesk.order.ordering.model.ProductTerms;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.RegistrationTerms;
import io.salesdesk.order.ordering.model.SpecialPriceTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What people ask of a contract that has been drafted. */
public sealed interface ContractCommand {

    Actor by();

    /** The signed contract goes on file. */
    record Sign(
            Actor by,
            LocalDate signedOn,
            UUID originalAttachmentId,
            @Nullable UUID copyAttachmentId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean frame)
            implements ContractCommand {}

    /** The copy that was missing goes on file. */
    record FileCopy(Actor by, UUID copyAttachmentId) implements ContractCommand {}

    /**
     * A new contract. What ORD-22 asks for may be missing, which is a business refusal.
     *
     * @param customer null when the archive has no such customer for the caller
     * @param registration null when none is named, or there is none within the caller's scope
     * @param specialPrice null when none is named, or there is none within the caller's scope
     */
    record Draft(
            UUID contractId,
            String number,
            Actor by,
            ContractType type,
            UUID customerId,
            CurrencyUnit currency,
            @Nullable UUID registrationId,
            @Nullable UUID specialPriceRequestId,
            @Nullable String deliveryTerm,
            @Nullable LocalDate deliverBy,
            @Nullable String deliveryRoute,
            @Nullable String paymentMethod,
            @Nullable String ourObligations,
            @Nullable String customerObligations,
            @Nullable String constraints,
            List<DraftLine> lines,
            @Nullable CustomerStanding customer,
            @Nullable RegistrationTerms registration,
            @Nullable SpecialPriceTerms specialPrice,
            Map<UUID, ProductTerms> products) {}

    record DraftLine(UUID lineId, UUID productId, Quantity quantity, BigDecimal unitPrice) {}
}
