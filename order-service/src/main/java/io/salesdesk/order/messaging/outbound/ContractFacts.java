package io.salesdesk.order.messaging.outbound;

import io.salesdesk.order.contracting.model.ContractType;
import io.salesdesk.order.ordering.model.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The data of the events of contracts on the wire, version 1. Once published, a record only gains optional members. */
final class ContractFacts {

    private ContractFacts() {}

    record Line(UUID lineId, UUID productId, BigDecimal quantity, Unit unit, BigDecimal unitPrice, Money gross) {}

    record ContractDrafted(
            UUID contractId,
            String number,
            UUID customerId,
            ContractType type,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            String currency,
            Money amount,
            @Nullable UUID registrationId,
            List<Line> lines,
            String deliveryTerm,
            @Nullable LocalDate deliverBy,
            String paymentMethod,
            UUID draftedBy,
            Instant draftedAt) {}

    record ContractSigned(
            UUID contractId,
            String number,
            UUID customerId,
            LocalDate signedOn,
            UUID filedBy,
            UUID originalAttachmentId,
            @Nullable UUID copyAttachmentId,
            boolean complete,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean frame) {}
}
