package io.salesdesk.fulfilment.stock.persistence;

import io.salesdesk.fulfilment.stock.model.StockLevel;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The goods of one batch in one warehouse. Only {@link StockLedger} changes its counters. */
@Entity
@Table(name = "stock_item")
public class StockItemEntity extends AggregateEntity {

    @Column(name = "product_id", nullable = false, updatable = false)
    private UUID productId;

    @Column(nullable = false, updatable = false)
    private String warehouse;

    @Column(nullable = false, updatable = false)
    private String batch;

    private String bin;

    @Column(nullable = false, updatable = false)
    private String unit;

    @Column(name = "on_hand", nullable = false, precision = 19, scale = 3)
    private BigDecimal onHand;

    @Column(nullable = false, precision = 19, scale = 3)
    private BigDecimal allocated;

    @Column(nullable = false, precision = 19, scale = 3)
    private BigDecimal reserved;

    @Column(name = "test_report_number")
    private String testReportNumber;

    @Column(name = "test_report_file_id")
    private UUID testReportFileId;

    protected StockItemEntity() {}

    public StockItemEntity(UUID id, UUID productId, String warehouse, String batch, String unit) {
        super(id);
        this.productId = productId;
        this.warehouse = warehouse;
        this.batch = batch;
        this.unit = unit;
        this.onHand = BigDecimal.ZERO;
        this.allocated = BigDecimal.ZERO;
        this.reserved = BigDecimal.ZERO;
    }

    public UUID productId() {
        return productId;
    }

    public String warehouse() {
        return warehouse;
    }

    public String batch() {
        return batch;
    }

    public Optional<String> bin() {
        return Optional.ofNullable(bin);
    }

    public String unit() {
        return unit;
    }

    public StockLevel level() {
        return new StockLevel(onHand, allocated, reserved);
    }

    /** FUL-18: the number of the factory's test report (厂检报告) of this batch. */
    public Optional<String> testReportNumber() {
        return Optional.ofNullable(testReportNumber);
    }

    public Optional<UUID> testReportFileId() {
        return Optional.ofNullable(testReportFileId);
    }

    public void keepIn(@Nullable String newBin) {
        this.bin = newBin;
    }

    public void fileTestReport(String number, @Nullable UUID fileId) {
        this.testReportNumber = number;
        this.testReportFileId = fileId;
    }

    void become(StockLevel level) {
        this.onHand = level.onHand();
        this.allocated = level.allocated();
        this.reserved = level.reserved();
    }
}
