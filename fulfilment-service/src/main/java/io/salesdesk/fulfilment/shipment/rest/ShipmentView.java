package io.salesdesk.fulfilment.shipment.rest;

import io.salesdesk.fulfilment.shipment.model.Channel;
import io.salesdesk.fulfilment.shipment.model.ShipmentState;
import io.salesdesk.fulfilment.shipment.persistence.ActKind;
import io.salesdesk.fulfilment.shipment.persistence.NoticeEntity;
import io.salesdesk.fulfilment.shipment.persistence.OutboundDocumentEntity;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity;
import io.salesdesk.platform.rest.Resource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as clients see it.
 *
 * @param amount the lines and the freight, tax-inclusive
 * @param deliverBy the time limit for delivery
 * @param unpaidAmount what the customer still had to pay for the order when the shipment was checked
 * @param waitsFor what stands between the shipment and its next act, apart from the act itself
 * @param acts who did what, the first one first
 */
public record ShipmentView(
        UUID id,
        long version,
        String number,
        UUID orderId,
        String orderNumber,
        int orderRevision,
        UUID customerId,
        ShipmentState state,
        Channel channel,
        List<Line> lines,
        Money freight,
        Money amount,
        Instant requestedAt,
        @Nullable String shippingMethod,
        @Nullable String carrier,
        @Nullable LocalDate deliverBy,
        @Nullable Money unpaidAmount,
        List<String> enclosures,
        @Nullable UUID documentId,
        @Nullable String documentNumber,
        ReleaseView release,
        List<String> waitsFor,
        @Nullable String trackingNumber,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant receivedAt,
        @Nullable String receivedWith,
        @Nullable String withdrawnReason,
        List<Act> acts,
        List<Document> documents,
        List<Tracking> tracking,
        List<Notice> notices)
        implements Resource {

    /**
     * @param gross tax-inclusive amount of this quantity
     * @param testReportNumber of the factory's test report of this batch (厂检报告), absent when none is on file
     */
    public record Line(
            UUID lineId,
            UUID productId,
            String productNumber,
            UUID stockItemId,
            String batch,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            Money gross,
            @Nullable String testReportNumber,
            @Nullable BigDecimal receivedQuantity) {}

    /**
     * Whether billing lets the shipment go.
     *
     * @param missing how much cover is missing while it is held
     * @param liftedBy what would lift the hold
     */
    public record ReleaseView(
            ShipmentEntity.ReleaseState state,
            @Nullable UUID releaseId,
            @Nullable String rule,
            @Nullable Money missing,
            List<String> liftedBy) {}

    public record Act(ActKind act, UUID person, @Nullable UUID onBehalfOf, Instant at) {}

    public record Document(
            UUID id,
            String number,
            OutboundDocumentEntity.Kind kind,
            @Nullable UUID reverses,
            Money amount,
            UUID issuedBy,
            @Nullable UUID approvedBy,
            Instant issuedAt) {}

    public record Tracking(
            LocalDate day,
            UUID recordedBy,
            Instant recordedAt,
            String finding,
            @Nullable String position,
            boolean abnormal) {}

    public record Notice(
            String template, String channel, UUID recipientId, Instant requestedAt, NoticeEntity.State state) {}
}
