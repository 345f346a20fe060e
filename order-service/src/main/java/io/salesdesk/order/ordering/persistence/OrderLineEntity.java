package io.salesdesk.order.ordering.persistence;

import io.salesdesk.order.ordering.model.LineAmount;
import io.salesdesk.order.ordering.model.OrderLine;
import io.salesdesk.order.ordering.model.Origin;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.StockAnswer;
import io.salesdesk.order.ordering.model.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "order_line")
class OrderLineEntity {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", updatable = false)
    private OrderEntity order;

    @Column(name = "line_no", updatable = false)
    private int lineNo;

    @Column(name = "product_id", updatable = false)
    private UUID productId;

    private String model;

    private BigDecimal quantity;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    @Column(name = "tax_rate")
    private BigDecimal taxRate;

    @Column(name = "net_minor")
    private long netMinor;

    @Column(name = "tax_minor")
    private long taxMinor;

    @Column(name = "gross_minor")
    private long grossMinor;

    private boolean cancelled;

    private @Nullable BigDecimal allocated;

    private @Nullable BigDecimal futures;

    private @Nullable String batch;

    @Column(name = "stock_line_id")
    private @Nullable UUID stockLineId;

    @Column(name = "futures_line_id")
    private @Nullable UUID futuresLineId;

    @Enumerated(EnumType.STRING)
    private @Nullable Origin origin;

    @Column(name = "expected_date")
    private @Nullable LocalDate expectedDate;

    protected OrderLineEntity() {}

    OrderLineEntity(OrderEntity order, OrderLine line) {
        this.id = line.lineId();
        this.order = order;
        this.lineNo = line.lineNo();
        this.productId = line.productId();
        take(line);
    }

    UUID id() {
        return id;
    }

    int lineNo() {
        return lineNo;
    }

    void take(OrderLine line) {
        model = line.model();
        // Compared before it is set: 120 from the model and 120.000 from the row are no change.
        if (quantity == null || quantity.compareTo(line.quantity().amount()) != 0) {
            quantity = line.quantity().amount();
        }
        unit = line.quantity().unit();
        if (unitPrice == null || unitPrice.compareTo(line.unitPrice()) != 0) {
            unitPrice = line.unitPrice();
        }
        if (taxRate == null || taxRate.compareTo(line.taxRate()) != 0) {
            taxRate = line.taxRate();
        }
        netMinor = line.amount().net().getAmountMinorLong();
        taxMinor = line.amount().tax().getAmountMinorLong();
        grossMinor = line.amount().gross().getAmountMinorLong();
        cancelled = line.cancelled();
    }

    void answer(StockAnswer.@Nullable Line answer) {
        allocated = same(allocated, answer == null ? null : answer.allocated());
        futures = same(futures, answer == null ? null : answer.futures());
        batch = answer == null ? null : answer.batch();
        stockLineId = answer == null ? null : answer.stockLineId();
        futuresLineId = answer == null ? null : answer.futuresLineId();
        origin = answer == null ? null : answer.origin();
        expectedDate = answer == null ? null : answer.expectedDate();
    }

    private static @Nullable BigDecimal same(@Nullable BigDecimal old, @Nullable Quantity now) {
        if (now == null) {
            return null;
        }
        return old != null && old.compareTo(now.amount()) == 0 ? old : now.amount();
    }

    OrderLine toModel(CurrencyUnit currency) {
        return new OrderLine(
                id,
                lineNo,
                productId,
                model,
                new Quantity(quantity, unit),
                unitPrice,
                taxRate,
                new LineAmount(
                        Money.ofMinor(currency, netMinor),
                        Money.ofMinor(currency, taxMinor),
                        Money.ofMinor(currency, grossMinor)),
                cancelled);
    }

    /** @return null before the answer */
    StockAnswer.@Nullable Line answer() {
        if (allocated == null || futures == null) {
            return null;
        }
        return new StockAnswer.Line(
                id,
                new Quantity(allocated, unit),
                new Quantity(futures, unit),
                batch,
                stockLineId,
                futuresLineId,
                origin,
                expectedDate);
    }
}
