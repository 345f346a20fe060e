package io.salesdesk.fulfilment.shipment.persistence;

import io.salesdesk.fulfilment.shipment.model.ShipmentLine;
import io.salesdesk.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Goods of one batch in a shipment. */
@Entity
@Table(name = "shipment_line")
public class ShipmentLineEntity {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "shipment_id", nullable = false, updatable = false)
    private ShipmentEntity shipment;

    @Column(nullable = false, updatable = false)
    private int position;

    @Column(name = "line_id", nullable = false, updatable = false)
    private UUID lineId;

    @Column(name = "product_id", nullable = false, updatable = false)
    private UUID productId;

    @Column(name = "stock_item_id", nullable = false, updatable = false)
    private UUID stockItemId;

    @Column(nullable = false, updatable = false)
    private String batch;

    @Column(nullable = false, updatable = false, precision = 19, scale = 3)
    private BigDecimal quantity;

    @Column(nullable = false, updatable = false)
    private String unit;

    @Column(name = "unit_price", nullable = false, updatable = false, precision = 19, scale = 6)
    private BigDecimal unitPrice;

    @Column(name = "gross_minor", nullable = false, updatable = false)
    private long grossMinor;

    @Column(name = "received_quantity", precision = 19, scale = 3)
    private BigDecimal receivedQuantity;

    protected ShipmentLineEntity() {}

    ShipmentLineEntity(ShipmentEntity shipment, int position, ShipmentLine line) {
        this.id = Ids.next();
        this.shipment = shipment;
        this.position = position;
        this.lineId = line.lineId();
        this.productId = line.productId();
        this.stockItemId = line.stockItemId();
        this.batch = line.batch();
        this.quantity = line.quantity();
        this.unit = line.unit();
        this.unitPrice = line.unitPrice();
        this.grossMinor = line.gross().getAmountMinorLong();
    }

    public ShipmentLine line() {
        return new ShipmentLine(
                lineId,
                productId,
                stockItemId,
                batch,
                quantity,
                unit,
                unitPrice,
                Money.ofMinor(CurrencyUnit.of(shipment.currency()), grossMinor));
    }

    public Optional<BigDecimal> receivedQuantity() {
        return Optional.ofNullable(receivedQuantity);
    }

    void receive(BigDecimal received) {
        this.receivedQuantity = received;
    }
}
