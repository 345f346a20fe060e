package io.salesdesk.order.contracting.model;

import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.Attribution;
import io.salesdesk.order.ordering.model.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A contract with a customer in one of its states (ORD-22). */
public sealed interface Contract {

    Content content();

    default State state() {
        return switch (this) {
            case Drafted _ -> State.DRAFTED;
            case Signed _ -> State.SIGNED;
        };
    }

    record Drafted(Content content) implements Contract {}

    record Signed(Content content, Signature signature) implements Contract {

        /** Whether it covers orders on the day. */
        public boolean isOnFile(LocalDate today) {
            return signature.isValidOn(today);
        }
    }

    enum State {
        DRAFTED,
        SIGNED
    }

    /**
     * What was agreed; never edited.
     *
     * @param deliveryTerm 交货期, in words
     * @param deliverBy 交货期 as a business date, where one was agreed
     * @param deliveryRoute 交货途径
     * @param paymentMethod 付款方式
     * @param ourObligations our rights and duties
     * @param customerObligations the customer's rights and duties
     * @param constraints 双方的约束
     */
    record Content(
            UUID contractId,
            String number,
            ContractType type,
            UUID customerId,
            Attribution attribution,
            CurrencyUnit currency,
            @Nullable UUID registrationId,
            @Nullable UUID specialPriceRequestId,
            String deliveryTerm,
            @Nullable LocalDate deliverBy,
            String deliveryRoute,
            String paymentMethod,
            String ourObligations,
            String customerObligations,
            String constraints,
            Actor draftedBy,
            Instant draftedAt,
            List<Line> lines) {

        public Content {
            lines = List.copyOf(lines);
        }

        /** Tax-inclusive. */
        public Money amount() {
            return lines.stream().map(Line::gross).reduce(Money.zero(currency), Money::plus);
        }
    }

    /**
     * Variety, quantity and price.
     *
     * @param unitPrice tax-inclusive, at most six decimals
     * @param gross tax-inclusive, rounded once
     */
    record Line(
            UUID lineId,
            int lineNo,
            UUID productId,
            String model,
            Quantity quantity,
            BigDecimal unitPrice,
            BigDecimal taxRate,
            Money gross) {}

    /**
     * The signed contract as it is on file.
     *
     * @param originalAttachmentId 正本
     * @param copyAttachmentId 副本, null while it is missing
     * @param validTo null for one without an end
     * @param frame whether it covers every order of the customer while it is valid
     */
    record Signature(
            LocalDate signedOn,
            Actor filedBy,
            Instant filedAt,
            UUID originalAttachmentId,
            @Nullable UUID copyAttachmentId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean frame) {

        /** A signed contract without its copy is flagged (ORD-21). */
        public boolean isComplete() {
            return copyAttachmentId != null;
        }

        boolean isValidOn(LocalDate day) {
            return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
        }

        Signature withCopy(UUID attachmentId) {
            return new Signature(
                    signedOn, filedBy, filedAt, originalAttachmentId, attachmentId, validFrom, validTo, frame);
        }
    }
}
