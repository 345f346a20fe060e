package io.salesdesk.order.catalogue.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a product costs from a day on. */
@Entity
@Table(name = "product_price")
public class ProductPriceEntity {

    @EmbeddedId
    private Key key;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3)
    private String currency;

    @Column(name = "list_unit_price")
    private BigDecimal listUnitPrice;

    /** Confidential (ORD-27). */
    @Column(name = "floor_unit_price")
    private @Nullable BigDecimal floorUnitPrice;

    @Column(name = "tax_rate")
    private BigDecimal taxRate;

    protected ProductPriceEntity() {}

    ProductPriceEntity(UUID productId, LocalDate validFrom) {
        this.key = new Key(productId, validFrom);
    }

    public void set(
            String newCurrency,
            BigDecimal newListUnitPrice,
            @Nullable BigDecimal newFloorUnitPrice,
            BigDecimal newTaxRate) {
        currency = newCurrency;
        listUnitPrice = newListUnitPrice;
        floorUnitPrice = newFloorUnitPrice;
        taxRate = newTaxRate;
    }

    UUID productId() {
        return key.productId;
    }

    public LocalDate validFrom() {
        return key.validFrom;
    }

    public String currency() {
        return currency;
    }

    public BigDecimal listUnitPrice() {
        return listUnitPrice;
    }

    @Nullable
    public BigDecimal floorUnitPrice() {
        return floorUnitPrice;
    }

    public BigDecimal taxRate() {
        return taxRate;
    }

    @Embeddable
    static class Key {

        @Column(name = "product_id")
        private UUID productId;

        @Column(name = "valid_from")
        private LocalDate validFrom;

        protected Key() {}

        Key(UUID productId, LocalDate validFrom) {
            this.productId = productId;
            this.validFrom = validFrom;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(productId, that.productId)
                    && Objects.equals(validFrom, that.validFrom);
        }

        @Override
        public int hashCode() {
            return Objects.hash(productId, validFrom);
        }
    }
}
