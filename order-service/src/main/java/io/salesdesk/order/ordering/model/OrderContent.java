package io.salesdesk.order.ordering.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an order.
 *
 * @param number the document number, such as SO-2026-000123
 * @param enteredBy who entered the order; amendments do not change it (ORD-07)
 * @param enteredOn the business date of entry
 * @param regionalCases why it goes through the regional manager, as seen when it was entered or amended (ORD-17)
 * @param contractOnFile whether a frame agreement, a contract or a signed order covers it
 */
public record OrderContent(
        UUID orderId,
        String number,
        int revision,
        UUID customerId,
        Attribution attribution,
        OrderKind kind,
        OrderChannel channel,
        @Nullable PhoneReason phoneReason,
        boolean urgent,
        CurrencyUnit currency,
        Actor enteredBy,
        UUID suppliedBy,
        Instant enteredAt,
        LocalDate enteredOn,
        Delivery delivery,
        Money freight,
        Basis basis,
        Set<RegionalCase> regionalCases,
        boolean contractOnFile,
        List<OrderLine> lines) {

    public OrderContent {
        regionalCases = Set.copyOf(regionalCases);
        lines = List.copyOf(lines);
    }

    public List<OrderLine> liveLines() {
        return lines.stream().filter(line -> !line.cancelled()).toList();
    }

    /** Tax-inclusive, with freight. */
    public Money total() {
        return liveLines().stream().map(line -> line.amount().gross()).reduce(freight, Money::plus);
    }

    /** @return null when the order has no such line */
    public @Nullable OrderLine line(UUID lineId) {
        return lines.stream()
                .filter(line -> line.lineId().equals(lineId))
                .findFirst()
                .orElse(null);
    }

    OrderContent withContractOnFile() {
        return with(revision, regionalCases, true, lines);
    }

    OrderContent withRegionalCases(Set<RegionalCase> cases) {
        return with(revision, cases, contractOnFile, lines);
    }

    OrderContent revised(List<OrderLine> newLines) {
        return with(revision + 1, regionalCases, contractOnFile, newLines);
    }

    private OrderContent with(int newRevision, Set<RegionalCase> cases, boolean onFile, List<OrderLine> newLines) {
        return new OrderContent(
                orderId,
                number,
                newRevision,
                customerId,
                attribution,
                kind,
                channel,
                phoneReason,
                urgent,
                currency,
                enteredBy,
                suppliedBy,
                enteredAt,
                enteredOn,
                delivery,
                freight,
                basis,
                cases,
                onFile,
                newLines);
    }

    public List<OrderLine.Part> parts(@Nullable StockAnswer answer) {
        return lines.stream().flatMap(line -> line.parts(answer).stream()).toList();
    }
}
