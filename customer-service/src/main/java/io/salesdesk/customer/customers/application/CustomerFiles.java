package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.model.CustomerFile;
import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.customer.customers.persistence.AddressEntity;
import io.salesdesk.customer.customers.persistence.ContactEntity;
import io.salesdesk.customer.customers.persistence.CustomerDirectoryEntity;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.customers.persistence.InvoicingEmbeddable;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What goes into a customer's file, and what CUS-01 then says of it. */
@ApplicationScoped
public class CustomerFiles {

    /** Far more than anybody keeps by hand, and few enough for one record on the wire. */
    private static final int MOST_PARTS = 100;

    private final DuplicateCheck duplicates;
    private final ChangeLog changes;

    CustomerFiles(DuplicateCheck duplicates, ChangeLog changes) {
        this.duplicates = duplicates;
        this.changes = changes;
    }

    public static CustomerFile of(CustomerEntity customer, CustomerDirectoryEntity directory) {
        return new CustomerFile(
                customer.name(),
                directory.contacts().size(),
                (int) directory.contacts().stream()
                        .filter(ContactEntity::reachable)
                        .count(),
                directory.addresses().size(),
                customer.businessNeeds(),
                customer.cooperationHistory());
    }

    /** Whether completeness changed. */
    static boolean reassess(CustomerEntity customer, CustomerDirectoryEntity directory) {
        boolean before = customer.complete();
        customer.completeness(of(customer, directory).isComplete());
        return customer.complete() != before;
    }

    ContactEntity addContact(CustomerDirectoryEntity directory, ContactDetails details) {
        requireRoom("contact", directory.contacts().size());
        var contact = new ContactEntity(Ids.next());
        describe(contact, details);
        directory.add(contact);
        appointMain(directory, contact, details.main());
        return contact;
    }

    static void describe(ContactEntity contact, ContactDetails details) {
        contact.describe(
                details.name().strip(),
                details.role().strip(),
                stripToNull(details.phone()),
                stripToNull(details.mobile()),
                stripToNull(details.email()));
        if (!contact.reachable()) {
            throw new RejectedException(new CustomerRejection.ContactNeedsContactData());
        }
    }

    /** Exactly one contact is the main one as long as there is any. */
    static void appointMain(CustomerDirectoryEntity directory, ContactEntity contact, boolean wanted) {
        boolean only = directory.contacts().stream().noneMatch(other -> other != contact && other.main());
        if (wanted || only) {
            directory.contacts().forEach(other -> other.main(other == contact));
        } else {
            contact.main(false);
        }
    }

    AddressEntity addAddress(CustomerDirectoryEntity directory, AddressDetails details) {
        requireRoom("address", directory.addresses().size());
        var address = new AddressEntity(Ids.next());
        describe(address, details);
        directory.add(address);
        return address;
    }

    static void describe(AddressEntity address, AddressDetails details) {
        address.describe(
                details.kind(),
                details.line().strip(),
                stripToNull(details.city()),
                stripToNull(details.postalCode()),
                stripToNull(details.contactName()),
                stripToNull(details.phone()));
    }

    /** Whether the data differ from what was on file. */
    boolean invoice(CustomerEntity customer, CustomerDirectoryEntity directory, InvoicingDetails details, Actor actor) {
        var before = directory.invoicing();
        var after = new InvoicingEmbeddable(
                details.title().strip(),
                duplicates.uniqueTaxId(customer.id(), details.taxId()),
                stripToNull(details.bank()),
                stripToNull(details.account()),
                stripToNull(details.address()),
                stripToNull(details.phone()));
        if (after.equals(before)) {
            return false;
        }
        directory.invoice(after);
        if (before != null) {
            changes.of(customer.id(), actor, ChangeLog.Cause.INVOICING)
                    .personal("invoicing.title", before.title(), after.title())
                    .personal("invoicing.taxId", before.taxId(), after.taxId())
                    .personal("invoicing.bank", before.bank(), after.bank())
                    .personal("invoicing.account", before.account(), after.account())
                    .personal("invoicing.address", before.address(), after.address())
                    .personal("invoicing.phone", before.phone(), after.phone())
                    .write();
        }
        return true;
    }

    static @Nullable String stripToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void requireRoom(String part, int present) {
        if (present >= MOST_PARTS) {
            throw new RejectedException(new CustomerRejection.TooManyParts(part, MOST_PARTS));
        }
    }
}
