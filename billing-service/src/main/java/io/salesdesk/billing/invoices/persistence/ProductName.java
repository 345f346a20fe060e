package io.salesdesk.billing.invoices.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A variety (品种) by name, as the catalogue has it. */
@Entity
@Table(name = "product_name")
public class ProductName {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String number;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String model;

    protected ProductName() {}

    ProductName(UUID productId) {
        this.id = productId;
    }

    void rename(String newNumber, String newName, String newModel) {
        number = newNumber;
        name = newName;
        model = newModel;
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

    public String model() {
        return model;
    }
}
