package io.salesdesk.order.catalogue.persistence;

import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "product")
public class ProductEntity extends AggregateEntity {

    @Column(updatable = false)
    private String number;

    private String name;

    @Column(name = "name_en")
    private @Nullable String nameEn;

    private String model;

    private @Nullable String colour;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Unit unit;

    private boolean active;

    protected ProductEntity() {}

    public ProductEntity(UUID id, String number, Unit unit) {
        super(id);
        this.number = number;
        this.unit = unit;
    }

    public void describe(ProductDetails details) {
        name = details.name();
        nameEn = details.nameEn();
        model = details.model();
        colour = details.colour();
        category = details.category();
        active = details.active();
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    @Nullable
    public String nameEn() {
        return nameEn;
    }

    public String model() {
        return model;
    }

    @Nullable
    public String colour() {
        return colour;
    }

    public Category category() {
        return category;
    }

    public Unit unit() {
        return unit;
    }

    public boolean active() {
        return active;
    }
}
