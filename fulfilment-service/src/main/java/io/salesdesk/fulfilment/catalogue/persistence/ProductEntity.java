package io.salesdesk.fulfilment.catalogue.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product as its owner last described it. */
@Entity
@Table(name = "product")
public class ProductEntity {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String number;

    @Column(nullable = false)
    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Column(nullable = false)
    private String model;

    private String colour;

    @Column(nullable = false)
    private String category;

    @Column(nullable = false)
    private String unit;

    @Column(nullable = false)
    private boolean active;

    protected ProductEntity() {}

    ProductEntity(UUID id) {
        this.id = id;
    }

    void describe(
            String newNumber,
            String newName,
            @Nullable String newNameEn,
            String newModel,
            @Nullable String newColour,
            String newCategory,
            String newUnit,
            boolean isActive) {
        this.number = newNumber;
        this.name = newName;
        this.nameEn = newNameEn;
        this.model = newModel;
        this.colour = newColour;
        this.category = newCategory;
        this.unit = newUnit;
        this.active = isActive;
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public Optional<String> nameEn() {
        return Optional.ofNullable(nameEn);
    }

    public String model() {
        return model;
    }

    /** Colour or pattern (花色). */
    public Optional<String> colour() {
        return Optional.ofNullable(colour);
    }

    public String unit() {
        return unit;
    }
}
