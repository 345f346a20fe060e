package io.salesdesk.customer.messaging.outbound;

import io.salesdesk.customer.customers.model.Classification;
import io.salesdesk.customer.customers.model.CreditStanding;
import io.salesdesk.customer.customers.model.CustomerClass;
import io.salesdesk.customer.customers.model.CustomerType;
import io.salesdesk.customer.customers.model.QualificationKind;
import io.salesdesk.customer.customers.model.SettlementMethod;
import io.salesdesk.customer.customers.persistence.AddressEntity;
import io.salesdesk.customer.customers.persistence.ContactEntity;
import io.salesdesk.customer.customers.persistence.CustomerDirectoryEntity;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.customers.persistence.InvoicingEmbeddable;
import io.salesdesk.customer.customers.persistence.QualificationEntity;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What this service tells the others about customers; see {@code contracts/events}. */
@ApplicationScoped
public class CustomerEvents {

    private final EventPublisher publisher;
    private final String directoryTopic;

    CustomerEvents(
            EventPublisher publisher,
            @ConfigProperty(name = "salesdesk.customer.directory-topic") String directoryTopic) {
        this.publisher = publisher;
        this.directoryTopic = directoryTopic;
    }

    record CustomerData(
            UUID customerId,
            String number,
            String name,
            CustomerType type,
            UUID officeId,
            UUID regionId,
            UUID salespersonId,
            boolean active,
            String currency,
            SettlementMethod settlementMethod,
            boolean complete,
            @Nullable FrameAgreement frameAgreement) {}

    record FrameAgreement(
            UUID documentId, LocalDate validFrom, @Nullable LocalDate validTo) {}

    record CustomerClassifiedData(
            UUID customerId,
            CustomerClass customerClass,
            CreditStanding creditStanding,
            boolean largeVolume,
            boolean inAdjustment,
            @Nullable LocalDate validUntil,
            String reason,
            UUID classifiedBy,
            Instant classifiedAt) {}

    record QualificationVerifiedData(
            UUID customerId,
            UUID qualificationId,
            QualificationKind kind,
            UUID verifiedBy,
            LocalDate verifiedOn,
            @Nullable LocalDate validUntil) {}

    record QualificationLapsedData(UUID customerId, UUID qualificationId, QualificationKind kind, LocalDate lapsedOn) {}

    record DirectoryData(
            UUID directoryId,
            UUID customerId,
            List<ContactData> contacts,
            List<AddressData> addresses,
            @Nullable InvoicingEmbeddable invoicingData) {}

    record ContactData(
            UUID contactId,
            String name,
            String role,
            @Nullable String phone,
            @Nullable String mobile,
            @Nullable String email) {

        static ContactData of(ContactEntity contact) {
            return new ContactData(
                    contact.id(), contact.name(), contact.role(), contact.phone(), contact.mobile(), contact.email());
        }
    }

    record AddressData(
            UUID addressId,
            String kind,
            String line,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String contactName,
            @Nullable String phone) {

        static AddressData of(AddressEntity address) {
            return new AddressData(
                    address.id(),
                    address.kind().name(),
                    address.line(),
                    address.city(),
                    address.postalCode(),
                    address.contactName(),
                    address.phone());
        }
    }

    public void registered(CustomerEntity customer) {
        publish("CustomerRegistered", customer, dataOf(customer));
    }

    public void changed(CustomerEntity customer) {
        publish("CustomerChanged", customer, dataOf(customer));
    }

    public void classified(
            CustomerEntity customer, Classification classification, UUID classifiedBy, Instant classifiedAt) {
        publish(
                "CustomerClassified",
                customer,
                new CustomerClassifiedData(
                        customer.id(),
                        classification.customerClass(),
                        classification.creditStanding(),
                        classification.largeVolume(),
                        classification.inAdjustment(),
                        classification.validUntil(),
                        classification.reason(),
                        classifiedBy,
                        classifiedAt));
    }

    public void verified(CustomerEntity customer, QualificationEntity qualification) {
        publish(
                "QualificationVerified",
                customer,
                new QualificationVerifiedData(
                        customer.id(),
                        qualification.id(),
                        qualification.kind(),
                        Objects.requireNonNull(qualification.verifiedBy()),
                        Objects.requireNonNull(qualification.verifiedOn()),
                        qualification.validUntil()));
    }

    public void lapsed(CustomerEntity customer, QualificationEntity qualification) {
        publish(
                "QualificationLapsed",
                customer,
                new QualificationLapsedData(
                        customer.id(),
                        qualification.id(),
                        qualification.kind(),
                        Objects.requireNonNull(qualification.lapsedOn())));
    }

    public void directoryChanged(CustomerDirectoryEntity directory) {
        publisher.publish(OutgoingEvent.of(
                        "CustomerDirectoryChanged",
                        directory.id(),
                        directory.nextEventSequence(),
                        new DirectoryData(
                                directory.id(),
                                directory.customerId(),
                                directory.contacts().stream()
                                        .map(ContactData::of)
                                        .toList(),
                                directory.addresses().stream()
                                        .map(AddressData::of)
                                        .toList(),
                                directory.invoicing()))
                .keyedBy(directory.customerId())
                .onTopic(directoryTopic));
    }

    /** The tombstone that makes the broker drop everything said under the customer's key (api.md). */
    public void directoryErased(CustomerDirectoryEntity directory) {
        publisher.erase(directoryTopic, directory.customerId());
    }

    private void publish(String name, CustomerEntity customer, Object data) {
        publisher.publish(OutgoingEvent.of(name, customer.id(), customer.nextEventSequence(), data));
    }

    private static CustomerData dataOf(CustomerEntity customer) {
        var owner = customer.owner();
        var documentId = customer.frameDocumentId();
        var frameFrom = customer.frameValidFrom();
        return new CustomerData(
                customer.id(),
                customer.number(),
                customer.name(),
                customer.type(),
                owner.officeId(),
                owner.regionId(),
                owner.salespersonId(),
                customer.active(),
                customer.currency(),
                customer.settlementMethod(),
                customer.complete(),
                documentId == null || frameFrom == null
                        ? null
                        : new FrameAgreement(documentId, frameFrom, customer.frameValidTo()));
    }
}
