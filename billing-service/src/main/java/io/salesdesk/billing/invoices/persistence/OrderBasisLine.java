package io.salesdesk.billing.invoices.persistence;

import io.salesdesk.billing.invoices.model.OrderedLine;
import io.salesdesk.billing.money.model.Amounts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

/** A line of an order as it is sold; cancelled lines are left out. */
@Embeddable
public class OrderBasisLine {

    @Column(name = "line_id", nullable = false)
    private UUID lineId;

    @Column(name = "product_id", nullable = false)
    private UUID productId;

    @Column(nullable = false, precision = 19, scale = 3)
    private BigDecimal quantity;

    @Column(nullable = false)
    private String unit;

    @Column(name = "unit_price", nullable = false, precision = 19, scale = 6)
    private BigDecimal unitPrice;

    @Column(name = "tax_rate", nullable = false, precision = 6, scale = 4)
    private BigDecimal taxRate;

    @Column(name = "gross_minor", nullable = false)
    private long grossMinor;

    protected OrderBasisLine() {}

    OrderBasisLine(OrderedLine line) {
        this.lineId = line.lineId();
        this.productId = Objects.requireNonNull(line.productId(), "Freight is the order's, not one of its lines");
        this.quantity = line.quantity();
        this.unit = line.unit();
        this.unitPrice = line.unitPrice();
        this.taxRate = line.taxRate();
        this.grossMinor = line.gross().getAmountMinorLong();
    }

    OrderedLine line(String currency) {
        return new OrderedLine(
                lineId, productId, quantity, unit, unitPrice, taxRate, Amounts.ofMinor(currency, grossMinor));
    }
}
