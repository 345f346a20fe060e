package io.salesdesk.order.ordering.rest;

import io.salesdesk.order.ordering.application.ConfirmWithCustomer;
import io.salesdesk.order.ordering.model.Basis;
import io.salesdesk.order.ordering.model.ContactChannel;
import io.salesdesk.order.ordering.model.Delivery;
import io.salesdesk.order.ordering.model.DocumentKind;
import io.salesdesk.order.ordering.model.ExceptionReason;
import io.salesdesk.order.ordering.model.Finding;
import io.salesdesk.order.ordering.model.OrderChange;
import io.salesdesk.order.ordering.model.OrderChannel;
import io.salesdesk.order.ordering.model.OrderKind;
import io.salesdesk.order.ordering.model.OrderRequest;
import io.salesdesk.order.ordering.model.PhoneReason;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.RequestedLine;
import io.salesdesk.order.ordering.model.Source;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.platform.id.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The bodies of requests. What is merely malformed is refused here (400), what a rule refuses in the model (422). */
final class OrderRequests {

    static final int MAX_LINES = 200;

    private OrderRequests() {}

    /** @param unitPrice tax-inclusive, in the order's currency */
    record NewLine(
            @NotNull UUID productId,
            @NotNull @Digits(integer = 12, fraction = 3) BigDecimal quantity,
            @NotNull Unit unit,

            @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 6)
            BigDecimal unitPrice) {

        RequestedLine toModel() {
            return new RequestedLine(Ids.next(), true, productId, new Quantity(quantity, unit), unitPrice);
        }
    }

    /**
     * @param suppliedBy the person who gave the data (ORD-07)
     * @param phoneReason only of a telephone order (ORD-01)
     * @param freight none when absent
     * @param registrationId the project registration that the order belongs to (ORD-12)
     * @param specialPriceRequestId the approved special price that its prices come from (ORD-14)
     * @param contractId the contract that it fulfils (ORD-22)
     */
    record Enter(
            @NotNull UUID customerId,
            @NotNull OrderKind kind,
            @NotNull OrderChannel channel,
            @Nullable PhoneReason phoneReason,
            @Nullable Boolean urgent,
            @NotNull CurrencyUnit currency,
            @NotNull UUID suppliedBy,
            @NotBlank @Size(max = 100) String shippingMethod,
            @Nullable LocalDate requestedShipDate,
            @Nullable UUID deliveryAddressId,
            @Nullable Boolean mixedBatches,
            @Nullable Money freight,
            @Nullable UUID registrationId,
            @Nullable UUID specialPriceRequestId,
            @Nullable UUID contractId,
            @NotEmpty @Size(max = MAX_LINES) List<@NotNull @Valid NewLine> lines) {

        OrderRequest toModel() {
            return new OrderRequest(
                    kind,
                    channel,
                    phoneReason,
                    Boolean.TRUE.equals(urgent),
                    currency,
                    suppliedBy,
                    new Delivery(
                            shippingMethod, requestedShipDate, deliveryAddressId, Boolean.TRUE.equals(mixedBatches)),
                    freight == null ? Money.zero(currency) : freight,
                    new Basis(registrationId, specialPriceRequestId, contractId),
                    lines.stream().map(NewLine::toModel).toList());
        }
    }

    /** @param lineId of a line that the order has; absent for a new one */
    record AmendedLine(
            @Nullable UUID lineId,
            @NotNull UUID productId,
            @NotNull @Digits(integer = 12, fraction = 3) BigDecimal quantity,
            @NotNull Unit unit,

            @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 6)
            BigDecimal unitPrice) {

        RequestedLine toModel() {
            return new RequestedLine(
                    lineId == null ? Ids.next() : lineId,
                    lineId == null,
                    productId,
                    new Quantity(quantity, unit),
                    unitPrice);
        }
    }

    /** The whole order as it shall be; a line of the order that is not among the lines is cancelled. */
    record Amend(
            @NotNull OrderKind kind,
            @NotNull OrderChannel channel,
            @Nullable PhoneReason phoneReason,
            @Nullable Boolean urgent,
            @NotNull CurrencyUnit currency,
            @NotNull UUID suppliedBy,
            @NotBlank @Size(max = 100) String shippingMethod,
            @Nullable LocalDate requestedShipDate,
            @Nullable UUID deliveryAddressId,
            @Nullable Boolean mixedBatches,
            @Nullable Money freight,
            @Nullable UUID registrationId,
            @Nullable UUID specialPriceRequestId,
            @Nullable UUID contractId,
            @NotEmpty @Size(max = MAX_LINES) List<@NotNull @Valid AmendedLine> lines) {

        OrderRequest toModel() {
            return new OrderRequest(
                    kind,
                    channel,
                    phoneReason,
                    Boolean.TRUE.equals(urgent),
                    currency,
                    suppliedBy,
                    new Delivery(
                            shippingMethod, requestedShipDate, deliveryAddressId, Boolean.TRUE.equals(mixedBatches)),
                    freight == null ? Money.zero(currency) : freight,
                    new Basis(registrationId, specialPriceRequestId, contractId),
                    lines.stream().map(AmendedLine::toModel).toList());
        }
    }

    record ConfirmedLine(
            @NotNull UUID lineId,
            @Nullable @Size(max = 60) String model,
            @Nullable @Digits(integer = 12, fraction = 3) BigDecimal quantity,
            @Nullable Unit unit,
            @Nullable Source source,
            @Nullable LocalDate expectedDate) {}

    /**
     * What was confirmed with the customer (ORD-03).
     *
     * @param stockAnswerId the answer that the caller had at hand (ORD-02)
     * @param balanceAnswerId the answer that the caller had at hand (ORD-02)
     * @param shippingTime a date or a term
     */
    record Confirm(
            @NotNull @Min(1) Integer revision,
            @NotNull UUID stockAnswerId,
            @NotNull UUID balanceAnswerId,
            @Nullable @Size(max = 100) String confirmedWith,
            @Nullable ContactChannel channel,
            @Nullable @Size(max = 100) String shippingMethod,
            @Nullable @Size(max = 100) String shippingTime,
            @Nullable Boolean paymentDemanded,
            @NotNull @Size(max = 2 * MAX_LINES) List<@NotNull @Valid ConfirmedLine> lines) {

        ConfirmWithCustomer.Call toModel() {
            return new ConfirmWithCustomer.Call(
                    revision,
                    stockAnswerId,
                    balanceAnswerId,
                    confirmedWith,
                    channel,
                    shippingMethod,
                    shippingTime,
                    paymentDemanded,
                    lines.stream()
                            .map(line -> new ConfirmWithCustomer.CalledLine(
                                    line.lineId(),
                                    line.model(),
                                    line.quantity(),
                                    line.unit(),
                                    line.source(),
                                    line.expectedDate()))
                            .toList());
        }
    }

    enum ReviewDecision {
        PASSED,
        FAILED
    }

    record ReviewFinding(
            @NotNull Finding.Aspect aspect,
            @NotBlank @Size(max = 500) String remark) {}

    /**
     * @param reason needed when the review failed
     * @param findings at least one when the review failed (ORD-05)
     */
    record Review(
            @NotNull @Min(1) Integer revision,
            @NotNull ReviewDecision decision,
            @Nullable @Size(max = 500) String reason,
            @Nullable @Size(max = 50) List<@NotNull @Valid ReviewFinding> findings) {

        @AssertTrue(message = "a failed review needs a reason and findings")
        boolean isExplained() {
            return decision != ReviewDecision.FAILED
                    || (reason != null && !reason.isBlank() && findings != null && !findings.isEmpty());
        }
    }

    record RaiseException(
            @NotNull ExceptionReason reason,
            @NotBlank @Size(max = 1000) String description) {}

    record Resolution(@NotBlank @Size(max = 1000) String solution) {}

    /** Who at the customer agreed, when and how. */
    record Agreement(
            @NotBlank @Size(max = 100) String agreedWith,
            @NotNull Instant agreedAt,
            @NotNull ContactChannel channel) {

        OrderChange.Agreement toModel() {
            return new OrderChange.Agreement(agreedWith, agreedAt, channel);
        }
    }

    /** @param agreement needed once the order is confirmed */
    record Cancel(
            @NotBlank @Size(max = 500) String reason,
            @Nullable @Valid Agreement agreement) {}

    /** @param lines the lines that change; a quantity of zero cancels a line */
    record Change(
            @NotNull @Min(1) Integer revision,
            @NotBlank @Size(max = 500) String reason,
            @Nullable @Valid Agreement agreement,
            @NotEmpty @Size(max = MAX_LINES) List<@NotNull @Valid AmendedLine> lines) {}

    enum ChangeDecision {
        APPROVED,
        REJECTED
    }

    record DecideChange(
            @NotNull ChangeDecision decision,
            @NotBlank @Size(max = 500) String reason) {}

    record Document(@NotNull DocumentKind kind, @NotNull UUID attachmentId) {}
}
