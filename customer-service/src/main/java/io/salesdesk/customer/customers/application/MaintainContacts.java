package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.customer.customers.persistence.ContactEntity;
import io.salesdesk.customer.customers.persistence.CustomerDirectories;
import io.salesdesk.customer.customers.persistence.CustomerDirectoryEntity;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a customer's contact persons (CUS-01: 联系人、联系方式). */
@ApplicationScoped
public class MaintainContacts {

    private final CustomerDirectories directories;
    private final CustomerFiles files;
    private final DirectoryKeeper keeper;
    private final ChangeLog changes;

    MaintainContacts(CustomerDirectories directories, CustomerFiles files, DirectoryKeeper keeper, ChangeLog changes) {
        this.directories = directories;
        this.files = files;
        this.keeper = keeper;
        this.changes = changes;
    }

    public void add(CustomerEntity customer, ContactDetails details) {
        var directory = directories.of(customer.id());
        var contact = files.addContact(directory, details);
        keeper.changed("customer.add-contact", customer, directory, Map.of("contact", contact.id()));
    }

    public void change(CustomerEntity customer, UUID contactId, ContactDetails details, Actor actor) {
        var directory = directories.of(customer.id());
        var contact = require(directory, contactId);
        var before = snapshot(contact);
        CustomerFiles.describe(contact, details);
        CustomerFiles.appointMain(directory, contact, details.main());
        if (log(customer.id(), actor, contactId, before, snapshot(contact))) {
            keeper.changed("customer.change-contact", customer, directory, Map.of("contact", contactId));
        }
    }

    public void remove(CustomerEntity customer, UUID contactId, Actor actor) {
        var directory = directories.of(customer.id());
        var contact = require(directory, contactId);
        log(customer.id(), actor, contactId, snapshot(contact), null);
        directory.remove(contact);
        if (contact.main() && !directory.contacts().isEmpty()) {
            directory.contacts().getFirst().main(true);
        }
        keeper.changed("customer.remove-contact", customer, directory, Map.of("contact", contactId));
    }

    private static ContactEntity require(CustomerDirectoryEntity directory, UUID contactId) {
        return directory
                .contact(contactId)
                .orElseThrow(() ->
                        new RejectedException(new CustomerRejection.PartNotFound("contact", contactId.toString())));
    }

    private static ContactDetails snapshot(ContactEntity contact) {
        return new ContactDetails(
                contact.name(), contact.role(), contact.phone(), contact.mobile(), contact.email(), contact.main());
    }

    private boolean log(
            UUID customerId, Actor actor, UUID contactId, ContactDetails before, @Nullable ContactDetails after) {
        var prefix = "contacts/" + contactId + ".";
        return !changes.of(customerId, actor, ChangeLog.Cause.CONTACTS)
                .personal(prefix + "name", before.name(), after == null ? null : after.name())
                .personal(prefix + "role", before.role(), after == null ? null : after.role())
                .personal(prefix + "phone", before.phone(), after == null ? null : after.phone())
                .personal(prefix + "mobile", before.mobile(), after == null ? null : after.mobile())
                .personal(prefix + "email", before.email(), after == null ? null : after.email())
                .field(prefix + "main", before.main(), after == null ? null : after.main())
                .write()
                .isEmpty();
    }
}
