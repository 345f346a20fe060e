package io.salesdesk.customer.customers.persistence;

import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's contacts, addresses and invoicing data. An aggregate of its own beside the customer, because it is
 * published on a topic of its own: its events are counted apart, so that their order does not depend on the other topic.
 */
@Entity
@Table(name = "customer_directory")
public class CustomerDirectoryEntity extends AggregateEntity {

    @Column(name = "customer_id", nullable = false, updatable = false)
    private UUID customerId;

    @OneToMany(mappedBy = "directory", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @OrderBy("position")
    private List<ContactEntity> contacts = new ArrayList<>();

    @OneToMany(mappedBy = "directory", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @OrderBy("position")
    private List<AddressEntity> addresses = new ArrayList<>();

    @Embedded
    private @Nullable InvoicingEmbeddable invoicing;

    protected CustomerDirectoryEntity() {}

    public CustomerDirectoryEntity(UUID id, UUID customerId) {
        super(id);
        this.customerId = customerId;
    }

    public UUID customerId() {
        return customerId;
    }

    public List<ContactEntity> contacts() {
        return List.copyOf(contacts);
    }

    public List<AddressEntity> addresses() {
        return List.copyOf(addresses);
    }

    public @Nullable InvoicingEmbeddable invoicing() {
        return invoicing;
    }

    public Optional<ContactEntity> contact(UUID id) {
        return contacts.stream().filter(contact -> contact.id().equals(id)).findFirst();
    }

    public Optional<AddressEntity> address(UUID id) {
        return addresses.stream().filter(address -> address.id().equals(id)).findFirst();
    }

    public void add(ContactEntity contact) {
        contact.belongTo(this, contacts.isEmpty() ? 0 : contacts.getLast().position() + 1);
        contacts.add(contact);
    }

    public void add(AddressEntity address) {
        address.belongTo(this, addresses.isEmpty() ? 0 : addresses.getLast().position() + 1);
        addresses.add(address);
    }

    public void remove(ContactEntity contact) {
        contacts.remove(contact);
    }

    public void remove(AddressEntity address) {
        addresses.remove(address);
    }

    public void invoice(@Nullable InvoicingEmbeddable data) {
        this.invoicing = data;
    }

    public void erase() {
        contacts.clear();
        addresses.clear();
        invoicing = null;
    }
}
