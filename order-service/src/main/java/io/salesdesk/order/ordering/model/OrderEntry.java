package io.salesdesk.order.ordering.model;

import io.salesdesk.platform.decision.Decision;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** How an order comes to be, and how a request becomes lines. */
public final class OrderEntry {

    private OrderEntry() {}

    /**
     * @param orderId of the new order
     * @param number its document number
     * @param customer null when the archive has no such customer for the caller
     */
    public record Enter(
            UUID orderId,
            String number,
            UUID customerId,
            Actor by,
            OrderRequest request,
            @Nullable CustomerStanding customer,
            Map<UUID, ProductTerms> products) {}

    public static Decision<OrderEvent> decide(Enter command, OrderContext context) {
        var customer = command.customer();
        if (customer == null) {
            return Decision.reject(new OrderRejection.UnknownCustomer(command.customerId()));
        }
        var request = command.request();
        var refusal = EntryRule.firstRefusal(new EntryRule.Draft(
                request,
                customer,
                command.products(),
                Map.of(),
                true,
                context.grounds(),
                context.today(),
                context.maxLineQuantity()));
        if (refusal != null) {
            return Decision.reject(refusal);
        }
        var lines = new ArrayList<OrderLine>();
        for (var line : request.lines()) {
            lines.add(line(line, lines.size() + 1, null, request.currency(), command.products()));
        }
        return Decision.accept(new OrderEvent.Entered(new OrderContent(
                command.orderId(),
                command.number(),
                1,
                customer.customerId(),
                customer.attribution(),
                request.kind(),
                request.channel(),
                request.phoneReason(),
                request.urgent(),
                request.currency(),
                command.by(),
                request.suppliedBy(),
                context.now(),
                context.today(),
                request.delivery(),
                request.freight(),
                request.basis().completed(context.grounds()),
                regionalCases(request, customer, command.products()),
                contractOnFile(customer, context.grounds()),
                lines)));
    }

    /** Why the order goes through the regional manager (ORD-17). */
    static Set<RegionalCase> regionalCases(
            OrderRequest request, CustomerStanding customer, Map<UUID, ProductTerms> products) {
        var cases = EnumSet.noneOf(RegionalCase.class);
        request.lines().stream()
                .map(line -> products.get(line.productId()))
                .filter(Objects::nonNull)
                .map(ProductTerms::regionalCase)
                .filter(Objects::nonNull)
                .forEach(cases::add);
        if (customer.inAdjustment()) {
            cases.add(RegionalCase.CUSTOMER_IN_ADJUSTMENT);
        }
        return cases;
    }

    /** A frame agreement or a signed contract covers the order. */
    static boolean contractOnFile(CustomerStanding customer, Grounds grounds) {
        var contract = grounds.contract();
        return customer.frameAgreement() || (contract != null && contract.onFile());
    }

    /** A line whose rules have been checked. */
    static OrderLine line(
            RequestedLine line,
            int lineNo,
            @Nullable OrderLine existing,
            CurrencyUnit currency,
            Map<UUID, ProductTerms> products) {
        var product = Objects.requireNonNull(products.get(line.productId()));
        var taxRate = existing != null && existing.unitPrice().compareTo(line.unitPrice()) == 0
                ? existing.taxRate()
                : Objects.requireNonNull(product.price()).taxRate();
        return new OrderLine(
                line.lineId(),
                lineNo,
                line.productId(),
                product.model(),
                line.quantity(),
                line.unitPrice(),
                taxRate,
                LineAmount.of(line.quantity(), line.unitPrice(), taxRate, currency),
                false);
    }
}
