package io.salesdesk.order.contracting.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.salesdesk.order.contracting.model.Contract;
import io.salesdesk.order.contracting.model.ContractType;
import io.salesdesk.order.contracting.persistence.ContractEntity;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.platform.rest.Resource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A contract.
 *
 * @param amount tax-inclusive
 * @param signature absent while it is a draft
 */
public record ContractView(
        UUID id,
        @JsonIgnore long version,
        String number,
        Contract.State state,
        ContractType type,
        UUID customerId,
        @Nullable UUID salespersonId,
        @Nullable UUID officeId,
        @Nullable UUID regionId,
        String currency,
        Money amount,
        @Nullable UUID registrationId,
        @Nullable UUID specialPriceRequestId,
        String deliveryTerm,
        @Nullable LocalDate deliverBy,
        String deliveryRoute,
        String paymentMethod,
        String ourObligations,
        String customerObligations,
        String constraints,
        UUID draftedBy,
        @Nullable UUID draftedOnBehalfOf,
        Instant draftedAt,
        @Nullable SignatureView signature,
        List<LineView> lines)
        implements Resource {

    /** @param unitPrice tax-inclusive */
    public record LineView(
            UUID lineId,
            int lineNo,
            UUID productId,
            String model,
            BigDecimal quantity,
            Unit unit,
            BigDecimal unitPrice,
            BigDecimal taxRate,
            Money gross) {}

    /**
     * @param complete whether original and copy are on file (ORD-21)
     * @param frame whether it covers every order of the customer while it is valid
     */
    public record SignatureView(
            LocalDate signedOn,
            UUID filedBy,
            Instant filedAt,
            UUID originalAttachmentId,
            @Nullable UUID copyAttachmentId,
            boolean complete,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean frame) {

        static SignatureView of(Contract.Signature signature) {
            return new SignatureView(
                    signature.signedOn(),
                    signature.filedBy().personId(),
                    signature.filedAt(),
                    signature.originalAttachmentId(),
                    signature.copyAttachmentId(),
                    signature.isComplete(),
                    signature.validFrom(),
                    signature.validTo(),
                    signature.frame());
        }
    }

    static ContractView of(ContractEntity row) {
        var contract = row.toModel();
        var content = contract.content();
        return new ContractView(
                row.id(),
                row.version(),
                content.number(),
                contract.state(),
                content.type(),
                content.customerId(),
                row.salespersonId(),
                row.officeId(),
                row.regionId(),
                content.currency().getCode(),
                content.amount(),
                content.registrationId(),
                content.specialPriceRequestId(),
                content.deliveryTerm(),
                content.deliverBy(),
                content.deliveryRoute(),
                content.paymentMethod(),
                content.ourObligations(),
                content.customerObligations(),
                content.constraints(),
                content.draftedBy().personId(),
                content.draftedBy().onBehalfOf(),
                content.draftedAt(),
                switch (contract) {
                    case Contract.Drafted _ -> null;
                    case Contract.Signed(var _, var signature) -> SignatureView.of(signature);
                },
                content.lines().stream().map(ContractView::line).toList());
    }

    private static LineView line(Contract.Line line) {
        return new LineView(
                line.lineId(),
                line.lineNo(),
                line.productId(),
                line.model(),
                line.quantity().amount(),
                line.quantity().unit(),
                plain(line.unitPrice()),
                plain(line.taxRate()),
                line.gross());
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
