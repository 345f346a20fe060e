package io.salesdesk.customer.customers.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person at the customer's (联系人). */
@Entity
@Table(name = "customer_contact")
public class ContactEntity {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "directory_id", nullable = false, updatable = false)
    private CustomerDirectoryEntity directory;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String role;

    private @Nullable String phone;

    private @Nullable String mobile;

    private @Nullable String email;

    @Column(nullable = false)
    private boolean main;

    protected ContactEntity() {}

    public ContactEntity(UUID id) {
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

    public String name() {
        return name;
    }

    public String role() {
        return role;
    }

    public @Nullable String phone() {
        return phone;
    }

    public @Nullable String mobile() {
        return mobile;
    }

    public @Nullable String email() {
        return email;
    }

    /** The one who is told by default. */
    public boolean main() {
        return main;
    }

    public boolean reachable() {
        return phone != null || mobile != null || email != null;
    }

    public void describe(
            String newName,
            String newRole,
            @Nullable String newPhone,
            @Nullable String newMobile,
            @Nullable String newEmail) {
        this.name = newName;
        this.role = newRole;
        this.phone = newPhone;
        this.mobile = newMobile;
        this.email = newEmail;
    }

    public void main(boolean nowMain) {
        this.main = nowMain;
    }
}
