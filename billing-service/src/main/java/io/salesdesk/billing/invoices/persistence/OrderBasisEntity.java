package io.salesdesk.billing.invoices.persistence;

import io.salesdesk.billing.invoices.model.OrderedLine;
import io.salesdesk.billing.money.model.Amounts;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What an order sells, line by line, as order-service last said; the basis of its invoices. */
@Entity
@Table(name = "order_basis")
public class OrderBasisEntity {

    @Id
    private UUID id;

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(nullable = false)
    private int revision;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, updatable = false, length = 3)
    private String currency;

    @Column(name = "freight_minor", nullable = false)
    private long freightMinor;

    @Column(name = "shipped_freight_minor", nullable = false)
    private long shippedFreightMinor;

    @Column(nullable = false)
    private boolean confirmed;

    @Column(nullable = false)
    private boolean cancelled;

    @Column(name = "contract_id")
    private @Nullable UUID contractId;

    @Column(name = "special_price_request_id")
    private @Nullable UUID specialPriceRequestId;

    @ElementCollection
    @CollectionTable(name = "order_basis_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<OrderBasisLine> lines = new ArrayList<>();

    protected OrderBasisEntity() {}

    public OrderBasisEntity(UUID orderId, UUID accountId, String number, Money freight) {
        this.id = orderId;
        this.accountId = accountId;
        this.number = number;
        this.currency = freight.getCurrencyUnit().getCode();
    }

    /** The order as its revision sells it. */
    public void sell(
            int newRevision,
            Money freight,
            List<OrderedLine> newLines,
            @Nullable UUID newContractId,
            @Nullable UUID newSpecialPriceRequestId) {
        revision = newRevision;
        freightMinor = freight.getAmountMinorLong();
        contractId = newContractId;
        specialPriceRequestId = newSpecialPriceRequestId;
        lines.clear();
        newLines.forEach(line -> lines.add(new OrderBasisLine(line)));
    }

    /** The freight of goods that left. */
    public void ship(Money freight) {
        shippedFreightMinor += freight.getAmountMinorLong();
    }

    public void confirm() {
        confirmed = true;
    }

    public void cancel() {
        cancelled = true;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public String number() {
        return number;
    }

    public int revision() {
        return revision;
    }

    public String currency() {
        return currency;
    }

    public Money freight() {
        return Amounts.ofMinor(currency, freightMinor);
    }

    public boolean confirmed() {
        return confirmed;
    }

    public boolean cancelled() {
        return cancelled;
    }

    public @Nullable UUID contractId() {
        return contractId;
    }

    public @Nullable UUID specialPriceRequestId() {
        return specialPriceRequestId;
    }

    public List<OrderedLine> lines() {
        return lines.stream().map(line -> line.line(currency)).toList();
    }
}
