package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.customer.customers.model.VerificationSchedule;
import io.salesdesk.customer.customers.persistence.CustomerDirectories;
import io.salesdesk.customer.customers.persistence.CustomerDirectoryEntity;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.customers.persistence.Customers;
import io.salesdesk.customer.messaging.outbound.CustomerEvents;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens a customer's file (CUS-01), unless the company has one (CUS-08). */
@ApplicationScoped
public class RegisterCustomer {

    private final Customers customers;
    private final CustomerDirectories directories;
    private final DuplicateCheck duplicates;
    private final Ownership ownership;
    private final CustomerFiles files;
    private final VerificationSchedule schedule;
    private final CustomerEvents events;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RegisterCustomer(
            Customers customers,
            CustomerDirectories directories,
            DuplicateCheck duplicates,
            Ownership ownership,
            CustomerFiles files,
            VerificationSchedule schedule,
            CustomerEvents events,
            AuditTrail audit,
            BusinessClock clock) {
        this.customers = customers;
        this.directories = directories;
        this.duplicates = duplicates;
        this.ownership = ownership;
        this.files = files;
        this.schedule = schedule;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param number the number the customer already has elsewhere, null to draw the next one ({@code C-NNNNNN})
     */
    public record Registration(
            @Nullable String number,
            CustomerData data,
            UUID salespersonId,
            List<ContactDetails> contacts,
            List<AddressDetails> addresses,
            @Nullable InvoicingDetails invoicing) {}

    public CustomerEntity register(Registration registration, Actor actor, DataScope scope) {
        var data = registration.data();
        var id = Ids.next();
        CustomerCurrency.require(data.currency());
        var owner = ownership.of(registration.salespersonId(), scope);
        var normalisedName = duplicates.uniqueName(id, data.name());
        var today = clock.today();
        var customer = new CustomerEntity(id, numberOf(registration), today, schedule.nextAfter(today));
        customer.rename(data.name().strip(), normalisedName);
        customer.describe(
                data.type(),
                data.language().tag(),
                data.currency(),
                data.settlementMethod(),
                CustomerFiles.stripToNull(data.businessNeeds()),
                CustomerFiles.stripToNull(data.cooperationHistory()),
                data.active());
        customer.ownedBy(owner);

        var directory = new CustomerDirectoryEntity(Ids.next(), id);
        registration.contacts().forEach(contact -> files.addContact(directory, contact));
        registration.addresses().forEach(address -> files.addAddress(directory, address));
        if (registration.invoicing() != null) {
            files.invoice(customer, directory, registration.invoicing(), actor);
        }
        CustomerFiles.reassess(customer, directory);
        customers.persist(customer);
        directories.persist(directory);

        events.registered(customer);
        events.directoryChanged(directory);
        audit.record("customer.register", "customer", id, Map.of("number", customer.number()));
        return customer;
    }

    private String numberOf(Registration registration) {
        var wanted = registration.number();
        if (wanted == null) {
            return customers.nextNumber();
        }
        if (customers.byNumber(wanted).isPresent()) {
            throw new RejectedException(new CustomerRejection.CustomerNumberTaken(wanted));
        }
        return wanted;
    }
}
