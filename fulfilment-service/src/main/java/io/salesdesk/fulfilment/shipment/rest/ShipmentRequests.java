package io.salesdesk.fulfilment.shipment.rest;

import io.salesdesk.fulfilment.shipment.model.Channel;
import io.salesdesk.fulfilment.shipment.model.Paper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The bodies of the commands on shipments. */
public final class ShipmentRequests {

    private ShipmentRequests() {}

    /**
     * An application (发货申请).
     *
     * @param channel how the customer applied
     * @param freight what this shipment carries of the order's freight; absent: all that is left of it
     */
    public record ApplicationBody(
            @NotNull UUID orderId,
            @NotNull Channel channel,
            @NotEmpty @Size(max = 500) List<@NotNull @Valid ApplicationLine> lines,
            @Nullable Money freight) {}

    /** A quantity of an order line. */
    public record ApplicationLine(
            @NotNull UUID lineId,

            @NotNull @Positive @Digits(integer = 12, fraction = 3)
            BigDecimal quantity) {}

    /**
     * An instruction (发货指令单).
     *
     * @param deliverBy the time limit for delivery
     */
    public record InstructionBody(
            @NotBlank @Size(max = 100) String shippingMethod,
            @Nullable @Size(max = 200) String carrier,
            @NotNull LocalDate deliverBy) {}

    /**
     * The check before shipment (FUL-16, FUL-17).
     *
     * @param supplyAmount the amount of this shipment as the checker found it
     * @param unpaidAmount what the customer still has to pay for the order
     * @param enclosures samples, gifts and policy-support materials that go along; empty when none do
     */
    public record CheckBody(
            @NotNull Money supplyAmount,
            @NotNull Money unpaidAmount,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 200) String> enclosures) {}

    /** @param lines as written by hand, compared with the order (FUL-11); absent: copied from the order */
    public record OutboundDocumentBody(
            @Nullable @Size(max = 500) List<@NotNull @Valid WrittenLine> lines) {}

    /** A line of the outbound document as somebody wrote it. */
    public record WrittenLine(
            @NotNull UUID lineId,
            @NotNull UUID productId,

            @NotNull @Positive @Digits(integer = 12, fraction = 3)
            BigDecimal quantity,

            @NotNull @Positive @Digits(integer = 12, fraction = 6)
            BigDecimal unitPrice,

            @Nullable @Size(max = 100) String colour) {}

    /** @param remark what the one who signs wants to be remembered */
    public record RemarkBody(@Nullable @Size(max = 1000) String remark) {}

    /** @param papers what travels with the goods (FUL-18) */
    public record HandoverBody(@NotEmpty @Size(max = 500) List<@NotNull @Valid PaperBody> papers) {}

    /** @param batch of a test report */
    public record PaperBody(
            Paper.@NotNull Kind kind,
            @Nullable @Size(max = 100) String number,
            @Nullable @Size(max = 100) String batch) {}

    public record DepartureBody(@Nullable @Size(max = 100) String trackingNumber) {}

    /** @param abnormal whether something is wrong, which is reported at once */
    public record TrackingBody(
            @NotBlank @Size(max = 1000) String finding,
            @Nullable @Size(max = 200) String position,
            @Nullable Boolean abnormal) {}

    /** @param deliveredAt absent: now */
    public record DeliveryBody(@Nullable Instant deliveredAt) {}

    /**
     * What the customer has confirmed (FUL-27).
     *
     * @param enclosures every sample, gift and paper that went along, and whether it arrived
     */
    public record ReceiptBody(
            @NotBlank @Size(max = 200) String confirmedWith,
            @NotEmpty @Size(max = 500) List<@NotNull @Valid ReceivedLine> lines,
            @Nullable @Size(max = 100) List<@NotNull @Valid ReceivedEnclosure> enclosures) {}

    public record ReceivedLine(
            @NotNull UUID lineId,

            @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 3)
            BigDecimal quantity) {}

    public record ReceivedEnclosure(
            @NotBlank @Size(max = 200) String item, @NotNull Boolean received) {}

    public record WithdrawalBody(@NotBlank @Size(max = 1000) String reason) {}
}
