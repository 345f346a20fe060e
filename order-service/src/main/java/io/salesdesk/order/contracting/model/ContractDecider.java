package io.salesdesk.order.contracting.model;

import io.salesdesk.order.ordering.model.LineAmount;
import io.salesdesk.platform.decision.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;

/** Says what follows from a command on a contract, or why it is refused (ORD-22, ORD-27). */
public final class ContractDecider {

    private ContractDecider() {}

    public static Decision<Contract.Drafted> draft(ContractCommand.Draft draft, Instant now, LocalDate today) {
        var refusal = ContractRule.firstRefusal(new ContractRule.Drafting(draft, today));
        if (refusal != null) {
            return Decision.reject(refusal);
        }
        var lines = new ArrayList<Contract.Line>();
        for (var line : draft.lines()) {
            var product = Objects.requireNonNull(draft.products().get(line.productId()));
            var taxRate = Objects.requireNonNull(product.price()).taxRate();
            lines.add(new Contract.Line(
                    line.lineId(),
                    lines.size() + 1,
                    line.productId(),
                    product.model(),
                    line.quantity(),
                    line.unitPrice(),
                    taxRate,
                    LineAmount.of(line.quantity(), line.unitPrice(), taxRate, draft.currency())
                            .gross()));
        }
        return Decision.accept(new Contract.Drafted(new Contract.Content(
                draft.contractId(),
                draft.number(),
                draft.type(),
                draft.customerId(),
                Objects.requireNonNull(draft.customer()).attribution(),
                draft.currency(),
                draft.registrationId(),
                draft.specialPriceRequestId(),
                Objects.requireNonNull(draft.deliveryTerm()),
                draft.deliverBy(),
                Objects.requireNonNull(draft.deliveryRoute()),
                Objects.requireNonNull(draft.paymentMethod()),
                Objects.requireNonNull(draft.ourObligations()),
                Objects.requireNonNull(draft.customerObligations()),
                Objects.requireNonNull(draft.constraints()),
                draft.by(),
                now,
                lines)));
    }

    public static Decision<Contract.Signed> decide(
            Contract contract, ContractCommand command, Instant now, LocalDate today) {
        return switch (contract) {
            case Contract.Drafted(var content) ->
                switch (command) {
                    case ContractCommand.Sign sign -> signed(content, sign, now, today);
                    case ContractCommand.FileCopy _ ->
                        Decision.reject(new ContractRejection.WrongState(contract.state()));
                };
            case Contract.Signed(var content, var signature) ->
                switch (command) {
                    case ContractCommand.Sign _ -> Decision.reject(new ContractRejection.WrongState(contract.state()));
                    case ContractCommand.FileCopy(var _, var attachmentId) ->
                        signature.isComplete()
                                ? Decision.reject(new ContractRejection.CompleteAlready())
                                : Decision.accept(new Contract.Signed(content, signature.withCopy(attachmentId)));
                };
        };
    }

    private static Decision<Contract.Signed> signed(
            Contract.Content content, ContractCommand.Sign sign, Instant now, LocalDate today) {
        if (sign.signedOn().isAfter(today)) {
            return Decision.reject(new ContractRejection.SignedInTheFuture(sign.signedOn(), today));
        }
        if (sign.validTo() != null && sign.validTo().isBefore(sign.validFrom())) {
            return Decision.reject(new ContractRejection.EndsBeforeItBegins(sign.validFrom(), sign.validTo()));
        }
        return Decision.accept(new Contract.Signed(
                content,
                new Contract.Signature(
                        sign.signedOn(),
                        sign.by(),
                        now,
                        sign.originalAttachmentId(),
                        sign.copyAttachmentId(),
                        sign.validFrom(),
                        sign.validTo(),
                        sign.frame())));
    }
}
