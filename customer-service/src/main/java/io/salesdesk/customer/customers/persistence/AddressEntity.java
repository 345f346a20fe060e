package io.salesdesk.customer.customers.persistence;

import io.salesdesk.customer.customers.model.AddressKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place of the customer's (地址). */
@Entity
@Table(name = "customer_address")
public class AddressEntity {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "directory_id", nullable = false, updatable = false)
    private CustomerDirectoryEntity directory;

    @Column(nullable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private AddressKind kind;

    @Column(nullable = false)
    private String line;

    private @Nullable String city;

    @Column(name = "postal_code")
    private @Nullable String postalCode;

    @Column(name = "contact_name")
    private @Nullable String contactName;

    private @Nullable String phone;

    protected AddressEntity() {}

    public AddressEntity(UUID id) {
        this.id = id;
    }

    void belongTo(CustomerDirectoryEntity owner, int at) {
        this.directory = owner;
        this.position = at;
    }

    int position() {
        return position;
    }

    public UUID id() {
        return id;
    }

    public AddressKind kind() {
        return kind;
    }

    public String line() {
        return line;
    }

    public @Nullable String city() {
        return city;
    }

    public @Nullable String postalCode() {
        return postalCode;
    }

    public @Nullable String contactName() {
        return contactName;
    }

    public @Nullable String phone() {
        return phone;
    }

    public void describe(
            AddressKind newKind,
            String newLine,
            @Nullable String newCity,
            @Nullable String newPostalCode,
            @Nullable String newContactName,
            @Nullable String newPhone) {
        this.kind = newKind;
        this.line = newLine;
        this.city = newCity;
        this.postalCode = newPostalCode;
        this.contactName = newContactName;
        this.phone = newPhone;
    }
}
