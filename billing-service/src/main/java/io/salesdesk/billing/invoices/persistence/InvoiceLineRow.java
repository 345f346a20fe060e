package io.salesdesk.billing.invoices.persistence;

import io.salesdesk.billing.invoices.model.InvoiceLine;
import io.salesdesk.billing.money.model.Amounts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of an invoice. */
@Embeddable
public class InvoiceLineRow {

    @Column(name = "line_id", nullable = false)
    private UUID lineId;

    @Column(name = "product_id")
    private @Nullable UUID productId;

    @Column(nullable = false, precision = 19, scale = 3)
    private BigDecimal quantity;

    @Column(nullable = false)
    private String unit;

    @Column(name = "unit_price", nullable = false, precision = 19, scale = 6)
    private BigDecimal unitPrice;

    @Column(name = "tax_rate", nullable = false, precision = 6, scale = 4)
    private BigDecimal taxRate;

    @Column(name = "net_minor", nullable = false)
    private long netMinor;

    @Column(name = "tax_minor", nullable = false)
    private long taxMinor;

    @Column(name = "gross_minor", nullable = false)
    private long grossMinor;

    protected InvoiceLineRow() {}

    InvoiceLineRow(InvoiceLine line) {
        lineId = line.lineId();
        productId = line.productId();
        quantity = line.quantity();
        unit = line.unit();
        unitPrice = line.unitPrice();
        taxRate = line.taxRate();
        netMinor = line.net().getAmountMinorLong();
        taxMinor = line.tax().getAmountMinorLong();
        grossMinor = line.gross().getAmountMinorLong();
    }

    InvoiceLine line(String currency) {
        return new InvoiceLine(
                lineId,
                productId,
                quantity,
                unit,
                unitPrice,
                taxRate,
                Amounts.ofMinor(currency, netMinor),
                Amounts.ofMinor(currency, taxMinor),
                Amounts.ofMinor(currency, grossMinor));
    }
}
