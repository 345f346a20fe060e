package io.salesdesk.order.ordering.model;

import io.salesdesk.platform.decision.Decision;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an order becomes its next revision before it is confirmed. */
final class Amending {

    private Amending() {}

    /** Answers, call and review were for the old revision and are void. */
    static Decision<OrderEvent> beforeConfirmation(Order order, OrderCommand.Amend command, OrderContext context) {
        var content = order.content();
        var request = command.request();
        var existing = content.liveLines().stream().collect(Collectors.toMap(OrderLine::lineId, Function.identity()));
        var refusal = unknownOrOtherProduct(request, existing);
        if (refusal == null) {
            refusal = EntryRule.firstRefusal(new EntryRule.Draft(
                    request,
                    command.customer(),
                    command.products(),
                    existing,
                    keepsPrices(content.basis(), request.basis()),
                    context.grounds(),
                    context.today(),
                    context.maxLineQuantity()));
        }
        if (refusal != null) {
            return Decision.reject(refusal);
        }
        var amended = amended(content, command, existing, context);
        var changed = changedLines(content, amended);
        if (changed.isEmpty() && sameHeader(content, amended)) {
            return Decision.reject(new OrderRejection.NothingChanges());
        }
        return Decision.accept(new OrderEvent.Amended(amended, Facts.NONE, changed, command.by(), context.now(), null));
    }

    private static @Nullable OrderRejection unknownOrOtherProduct(OrderRequest request, Map<UUID, OrderLine> existing) {
        for (var line : request.lines()) {
            if (line.added()) {
                continue;
            }
            var known = existing.get(line.lineId());
            if (known == null) {
                return new OrderRejection.UnknownLine(line.lineId());
            }
            if (!known.productId().equals(line.productId())) {
                return new OrderRejection.LineKeepsProduct(line.lineId());
            }
        }
        return null;
    }

    private static OrderContent amended(
            OrderContent content, OrderCommand.Amend command, Map<UUID, OrderLine> existing, OrderContext context) {
        var request = command.request();
        var requested = request.lines().stream()
                .collect(Collectors.toMap(RequestedLine::lineId, Function.identity(), (a, _) -> a));
        var lines = new ArrayList<OrderLine>();
        for (var line : content.lines()) {
            var wanted = requested.get(line.lineId());
            if (line.cancelled() || (wanted != null && line.orders(wanted))) {
                lines.add(line);
            } else if (wanted == null) {
                lines.add(line.cancel());
            } else {
                lines.add(OrderEntry.line(wanted, line.lineNo(), line, request.currency(), command.products()));
            }
        }
        int lineNo = content.lines().stream().mapToInt(OrderLine::lineNo).max().orElse(0);
        for (var line : request.lines()) {
            if (!existing.containsKey(line.lineId())) {
                lines.add(OrderEntry.line(line, ++lineNo, null, request.currency(), command.products()));
            }
        }
        return new OrderContent(
                content.orderId(),
                content.number(),
                content.revision() + 1,
                content.customerId(),
                command.customer().attribution(),
                request.kind(),
                request.channel(),
                request.phoneReason(),
                request.urgent(),
                request.currency(),
                content.enteredBy(),
                request.suppliedBy(),
                content.enteredAt(),
                content.enteredOn(),
                request.delivery(),
                request.freight(),
                request.basis().completed(context.grounds()),
                OrderEntry.regionalCases(request, command.customer(), command.products()),
                content.contractOnFile() || OrderEntry.contractOnFile(command.customer(), context.grounds()),
                lines);
    }

    static Set<UUID> changedLines(OrderContent before, OrderContent after) {
        var old = before.lines().stream().collect(Collectors.toMap(OrderLine::lineId, Function.identity()));
        return after.lines().stream()
                .filter(line -> !line.equals(old.get(line.lineId())))
                .map(OrderLine::lineId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean sameHeader(OrderContent before, OrderContent after) {
        return before.kind() == after.kind()
                && before.channel() == after.channel()
                && before.phoneReason() == after.phoneReason()
                && before.urgent() == after.urgent()
                && before.suppliedBy().equals(after.suppliedBy())
                && before.delivery().equals(after.delivery())
                && before.freight().equals(after.freight())
                && before.basis().equals(after.basis());
    }

    /** A price that rested on a special price or a contract is not kept by an order that names it no more. */
    private static boolean keepsPrices(Basis before, Basis after) {
        return Objects.equals(before.specialPriceRequestId(), after.specialPriceRequestId())
                && (before.contractId() == null || before.contractId().equals(after.contractId()));
    }
}
