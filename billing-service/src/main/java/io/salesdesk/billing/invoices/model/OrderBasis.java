package io.salesdesk.billing.invoices.model;

import io.salesdesk.billing.invoices.model.Difference.Field;
import io.salesdesk.billing.money.model.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * What an invoice of an order is measured against: the order's lines, what other invoices have taken of them, and
 * whether the customer's invoicing data are verified.
 */
public record OrderBasis(Map<UUID, OrderedLine> lines, Map<UUID, Taken> taken, boolean invoicingDataVerified) {

    public OrderBasis {
        lines = Map.copyOf(lines);
        taken = Map.copyOf(taken);
    }

    /** What is invoiced of a line. */
    public record Taken(BigDecimal quantity, Money gross) {
        private Taken plus(InvoiceLine line) {
            return new Taken(quantity.add(line.quantity()), gross.plus(line.gross()));
        }
    }

    /** @param invoiced the lines of every invoice of the order that counts; reversed and withdrawn ones do not */
    public static OrderBasis of(
            Collection<OrderedLine> ordered, Collection<InvoiceLine> invoiced, boolean invoicingDataVerified) {
        var taken = new HashMap<UUID, Taken>();
        for (var line : invoiced) {
            taken.merge(line.lineId(), new Taken(line.quantity(), line.gross()), (before, more) -> before.plus(line));
        }
        return new OrderBasis(
                ordered.stream().collect(Collectors.toMap(OrderedLine::lineId, Function.identity())),
                taken,
                invoicingDataVerified);
    }

    /** Everything that no invoice has taken yet. */
    public List<InvoiceLine> rest() {
        return lines.values().stream()
                .filter(line -> left(line).signum() > 0)
                .sorted(Comparator.comparing((OrderedLine line) -> line.productId() == null)
                        .thenComparing(OrderedLine::lineId))
                .map(line -> InvoiceLine.of(line, left(line), grossLeft(line)))
                .toList();
    }

    /** The invoice's lines for an application that has been found to agree with the order. */
    List<InvoiceLine> take(List<AppliedLine> applied) {
        return applied.stream()
                .map(line -> {
                    var ordered = Objects.requireNonNull(lines.get(line.lineId()));
                    return InvoiceLine.of(ordered, line.quantity(), gross(ordered, line.quantity()));
                })
                .toList();
    }

    /** In what the application is not what was ordered, point by point. */
    List<Difference> differences(List<AppliedLine> applied) {
        var differences = new ArrayList<Difference>();
        var seen = new HashSet<UUID>();
        for (var line : applied) {
            var ordered = lines.get(line.lineId());
            if (ordered == null || !seen.add(line.lineId())) {
                differences.add(new Difference(
                        line.lineId(), Field.LINE, null, line.lineId().toString()));
                continue;
            }
            if (!Objects.equals(ordered.productId(), line.productId())) {
                differences.add(new Difference(
                        line.lineId(),
                        Field.VARIETY,
                        Objects.toString(ordered.productId(), "freight"),
                        Objects.toString(line.productId(), "freight")));
            }
            if (line.unit() != null && !line.unit().equals(ordered.unit())) {
                differences.add(new Difference(line.lineId(), Field.UNIT, ordered.unit(), line.unit()));
            }
            if (line.unitPrice().compareTo(ordered.unitPrice()) != 0) {
                differences.add(new Difference(
                        line.lineId(),
                        Field.UNIT_PRICE,
                        Plain.text(ordered.unitPrice()),
                        Plain.text(line.unitPrice())));
            }
            if (line.quantity().compareTo(ordered.quantity()) > 0) {
                differences.add(new Difference(
                        line.lineId(), Field.QUANTITY, Plain.text(ordered.quantity()), Plain.text(line.quantity())));
            }
        }
        return differences;
    }

    /** The lines of which the application takes more than the other invoices have left. */
    List<Excess> excesses(List<AppliedLine> applied) {
        return applied.stream()
                .filter(line -> line.quantity().compareTo(left(Objects.requireNonNull(lines.get(line.lineId())))) > 0)
                .map(line -> {
                    var ordered = Objects.requireNonNull(lines.get(line.lineId()));
                    return new Excess(
                            line.lineId(),
                            Plain.text(ordered.quantity()),
                            Plain.text(left(ordered)),
                            Plain.text(line.quantity()));
                })
                .toList();
    }

    /**
     * More than is left of a line.
     *
     * @param left of the ordered quantity, after the other invoices
     */
    public record Excess(UUID lineId, String ordered, String left, String applied) {}

    private BigDecimal left(OrderedLine line) {
        var of = taken.get(line.lineId());
        return of == null ? line.quantity() : line.quantity().subtract(of.quantity());
    }

    private Money grossLeft(OrderedLine line) {
        var of = taken.get(line.lineId());
        return of == null ? line.gross() : Amounts.atLeastZero(line.gross().minus(of.gross()));
    }

    /** The order rounded the line once; so the last part takes the rest, and no part takes more than there is. */
    private Money gross(OrderedLine line, BigDecimal quantity) {
        var rest = grossLeft(line);
        if (quantity.compareTo(left(line)) >= 0) {
            return rest;
        }
        var part = Money.of(line.gross().getCurrencyUnit(), quantity.multiply(line.unitPrice()), RoundingMode.HALF_UP);
        return Amounts.min(part, rest);
    }
}
