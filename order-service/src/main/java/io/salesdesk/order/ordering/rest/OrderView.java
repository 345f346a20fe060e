package io.salesdesk.order.ordering.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.salesdesk.order.ordering.application.DocumentSet;
import io.salesdesk.order.ordering.application.OrderHints;
import io.salesdesk.order.ordering.model.BalanceAnswer;
import io.salesdesk.order.ordering.model.ContactChannel;
import io.salesdesk.order.ordering.model.Coordination;
import io.salesdesk.order.ordering.model.CustomerClass;
import io.salesdesk.order.ordering.model.CustomerConfirmation;
import io.salesdesk.order.ordering.model.ExceptionReason;
import io.salesdesk.order.ordering.model.OpenException;
import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderChange;
import io.salesdesk.order.ordering.model.OrderChannel;
import io.salesdesk.order.ordering.model.OrderKind;
import io.salesdesk.order.ordering.model.OrderLine;
import io.salesdesk.order.ordering.model.Origin;
import io.salesdesk.order.ordering.model.PhoneReason;
import io.salesdesk.order.ordering.model.Progress;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.RegionalCase;
import io.salesdesk.order.ordering.model.Review;
import io.salesdesk.order.ordering.model.Source;
import io.salesdesk.order.ordering.model.StockAnswer;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import io.salesdesk.platform.rest.Resource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order.
 *
 * @param progress how far the least advanced line has got (ORD-06)
 * @param freight tax-inclusive
 * @param total of all live lines, tax-inclusive, with freight
 * @param regionalCases why it goes through the regional manager (ORD-17)
 * @param coordination the regional manager's consent to the revision
 * @param papers the documents that belong to it (ORD-04), once it is confirmed
 * @param hints what the desk may want to do before the order goes on
 * @param atRisk whether goods that are still here may miss the requested ship date (ORD-09)
 * @param exceptions those without a solution
 * @param change the one that is not decided yet
 */
public record OrderView(
        UUID id,
        @JsonIgnore long version,
        String number,
        Order.State state,
        Progress progress,
        int revision,
        UUID customerId,
        @Nullable UUID salespersonId,
        @Nullable UUID officeId,
        @Nullable UUID regionId,
        CustomerClass customerClass,
        OrderKind kind,
        OrderChannel channel,
        @Nullable PhoneReason phoneReason,
        boolean urgent,
        String currency,
        UUID enteredBy,
        @Nullable UUID enteredOnBehalfOf,
        UUID suppliedBy,
        Instant enteredAt,
        LocalDate enteredOn,
        String shippingMethod,
        @Nullable LocalDate requestedShipDate,
        @Nullable UUID deliveryAddressId,
        boolean mixedBatches,
        Money freight,
        Money total,
        @Nullable UUID registrationId,
        @Nullable UUID specialPriceRequestId,
        @Nullable UUID contractId,
        Set<RegionalCase> regionalCases,
        @Nullable CoordinationView coordination,
        boolean contractOnFile,
        List<DocumentSet.Paper> papers,
        List<OrderHints.Hint> hints,
        boolean atRisk,
        @Nullable StockAnswerView stockAnswer,
        @Nullable BalanceAnswerView balanceAnswer,
        @Nullable ConfirmationView customerConfirmation,
        @Nullable ReviewView review,
        List<ExceptionView> exceptions,
        @Nullable ChangeView change,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt,
        List<LineView> lines)
        implements Resource {

    /** @param complete false while purchasing owes an answer */
    public record StockAnswerView(UUID answerId, boolean complete, Instant recordedAt) {}

    public record BalanceAnswerView(
            UUID answerId, boolean sufficient, Money available, Money required, Money shortBy, Instant recordedAt) {}

    public record ConfirmationView(
            UUID confirmationId,
            UUID recordedBy,
            Instant recordedAt,
            String confirmedWith,
            ContactChannel channel,
            String shippingMethod,
            String shippingTime,
            boolean paymentDemanded) {}

    public record ReviewView(UUID reviewId, UUID reviewedBy, Instant reviewedAt) {}

    public record CoordinationView(UUID approvalId, UUID coordinatedBy, Instant coordinatedAt) {}

    public record ExceptionView(
            UUID exceptionId,
            ExceptionReason reason,
            String description,
            @Nullable UUID raisedBy,
            Instant raisedAt) {}

    public record ChangeView(
            UUID changeId,
            OrderChange.Status status,
            boolean cancelsOrder,
            String reason,
            UUID requestedBy,
            Instant requestedAt,
            @Nullable UUID approvedBy,
            List<ChangedLineView> lines) {}

    public record ChangedLineView(UUID lineId, int lineNo, BigDecimal quantity, Unit unit, OrderChange.Kind change) {}

    /**
     * @param unitPrice tax-inclusive
     * @param taxRate a fraction
     * @param parts the line as fulfilment works on it: one, or STOCK and FUTURES where the answer split it
     */
    public record LineView(
            UUID lineId,
            int lineNo,
            UUID productId,
            String model,
            BigDecimal quantity,
            Unit unit,
            BigDecimal unitPrice,
            BigDecimal taxRate,
            Money net,
            Money tax,
            Money gross,
            boolean cancelled,
            List<PartView> parts) {}

    /** @param source absent before the stock answer */
    public record PartView(
            UUID lineId,
            @Nullable Source source,
            BigDecimal quantity,
            Money gross,
            @Nullable String batch,
            @Nullable Origin origin,
            @Nullable LocalDate expectedDate,
            Progress progress,
            BigDecimal shipped,
            BigDecimal delivered,
            BigDecimal received) {}

    static OrderView of(
            StoredOrder stored, List<DocumentSet.Paper> papers, List<OrderHints.Hint> hints, LocalDate riskHorizon) {
        var order = stored.order();
        var content = order.content();
        var facts = order.facts();
        var delivery = content.delivery();
        var row = stored.row();
        return new OrderView(
                content.orderId(),
                row.version(),
                content.number(),
                order.state(),
                row.progress(),
                content.revision(),
                content.customerId(),
                content.attribution().salespersonId(),
                content.attribution().officeId(),
                content.attribution().regionId(),
                content.attribution().customerClass(),
                content.kind(),
                content.channel(),
                content.phoneReason(),
                content.urgent(),
                content.currency().getCode(),
                content.enteredBy().personId(),
                content.enteredBy().onBehalfOf(),
                content.suppliedBy(),
                content.enteredAt(),
                content.enteredOn(),
                delivery.shippingMethod(),
                delivery.requestedShipDate(),
                delivery.deliveryAddressId(),
                delivery.mixedBatches(),
                content.freight(),
                content.total(),
                content.basis().registrationId(),
                content.basis().specialPriceRequestId(),
                content.basis().contractId(),
                content.regionalCases(),
                coordination(facts.coordination()),
                content.contractOnFile(),
                papers,
                hints,
                OrderSummary.isAtRisk(row, riskHorizon),
                stockAnswer(facts.stock()),
                balanceAnswer(facts.balance()),
                confirmation(facts.confirmation()),
                review(facts.review()),
                exceptions(order).stream().map(OrderView::exception).toList(),
                order instanceof Order.Confirmed confirmed ? change(confirmed.change()) : null,
                row.confirmedAt(),
                row.endedAt(),
                lines(stored));
    }

    private static List<OpenException> exceptions(Order order) {
        return switch (order) {
            case Order.InException stopped -> stopped.exceptions();
            case Order.Confirmed confirmed -> confirmed.exceptions();
            case Order.Entered _, Order.Cancelled _, Order.Completed _ -> List.of();
        };
    }

    private static @Nullable StockAnswerView stockAnswer(@Nullable StockAnswer answer) {
        return answer == null ? null : new StockAnswerView(answer.answerId(), answer.complete(), answer.recordedAt());
    }

    private static @Nullable BalanceAnswerView balanceAnswer(@Nullable BalanceAnswer answer) {
        return answer == null
                ? null
                : new BalanceAnswerView(
                        answer.answerId(),
                        answer.sufficient(),
                        answer.available(),
                        answer.required(),
                        answer.shortBy(),
                        answer.recordedAt());
    }

    private static @Nullable ConfirmationView confirmation(@Nullable CustomerConfirmation record) {
        return record == null
                ? null
                : new ConfirmationView(
                        record.confirmationId(),
                        record.recordedBy().personId(),
                        record.recordedAt(),
                        record.confirmedWith(),
                        record.channel(),
                        record.shippingMethod(),
                        record.shippingTime(),
                        record.paymentDemanded());
    }

    private static @Nullable ReviewView review(@Nullable Review review) {
        return review == null
                ? null
                : new ReviewView(review.reviewId(), review.reviewedBy().personId(), review.reviewedAt());
    }

    private static @Nullable CoordinationView coordination(@Nullable Coordination consent) {
        return consent == null
                ? null
                : new CoordinationView(consent.approvalId(), consent.by().personId(), consent.at());
    }

    private static ExceptionView exception(OpenException exception) {
        var by = exception.raisedBy();
        return new ExceptionView(
                exception.exceptionId(),
                exception.reason(),
                exception.description(),
                by == null ? null : by.personId(),
                exception.raisedAt());
    }

    private static @Nullable ChangeView change(@Nullable OrderChange change) {
        if (change == null) {
            return null;
        }
        var approver = change.approvedBy();
        return new ChangeView(
                change.changeId(),
                change.status(),
                change.cancelsOrder(),
                change.reason(),
                change.requestedBy().personId(),
                change.requestedAt(),
                approver == null ? null : approver.personId(),
                change.lines().stream()
                        .map(line -> new ChangedLineView(
                                line.lineId(),
                                line.lineNo(),
                                line.quantity().amount(),
                                line.quantity().unit(),
                                line.kind()))
                        .toList());
    }

    private static List<LineView> lines(StoredOrder stored) {
        var order = stored.order();
        var moved = stored.moved();
        return order.content().lines().stream()
                .map(line -> new LineView(
                        line.lineId(),
                        line.lineNo(),
                        line.productId(),
                        line.model(),
                        line.quantity().amount(),
                        line.quantity().unit(),
                        plain(line.unitPrice()),
                        plain(line.taxRate()),
                        line.amount().net(),
                        line.amount().tax(),
                        line.amount().gross(),
                        line.cancelled(),
                        line.parts(order.facts().stock()).stream()
                                .map(part -> part(order, part, moved))
                                .toList()))
                .toList();
    }

    private static PartView part(Order order, OrderLine.Part part, Map<UUID, Progress.Moved> allMoved) {
        var moved = allMoved.getOrDefault(
                part.lineId(), Progress.Moved.nothing(part.quantity().unit()));
        var answer = answer(order.facts().stock(), part.line().lineId());
        return new PartView(
                part.lineId(),
                part.source(),
                part.quantity().amount(),
                part.amount().gross(),
                answer == null || part.source() == Source.FUTURES ? null : answer.batch(),
                part.origin(),
                part.expectedDate(),
                Progress.of(order, part, moved),
                amount(moved.shipped()),
                amount(moved.delivered()),
                amount(moved.received()));
    }

    private static StockAnswer.@Nullable Line answer(@Nullable StockAnswer answer, UUID lineId) {
        return answer == null
                ? null
                : answer.lines().stream()
                        .filter(line -> line.lineId().equals(lineId))
                        .findFirst()
                        .orElse(null);
    }

    private static BigDecimal amount(Quantity quantity) {
        return quantity.amount();
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
