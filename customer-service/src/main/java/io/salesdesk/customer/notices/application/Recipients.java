package io.salesdesk.customer.notices.application;

import io.salesdesk.customer.customers.model.Language;
import io.salesdesk.customer.customers.persistence.ContactEntity;
import io.salesdesk.customer.customers.persistence.CustomerDirectories;
import io.salesdesk.customer.customers.persistence.Customers;
import io.salesdesk.customer.notices.model.Channel;
import io.salesdesk.customer.notices.model.RecipientKind;
import io.salesdesk.customer.organisation.persistence.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who a reference means, and how the recipient is reached now. */
@ApplicationScoped
public class Recipients {

    private final Customers customers;
    private final CustomerDirectories directories;
    private final People people;

    Recipients(Customers customers, CustomerDirectories directories, People people) {
        this.customers = customers;
        this.directories = directories;
        this.people = people;
    }

    /**
     * @param ownerId whose record it is: the customer's salesperson, or the person
     * @param address null when there is none for the channel
     */
    public record Recipient(
            @Nullable UUID regionId,
            @Nullable UUID officeId,
            UUID ownerId,
            Language language,
            @Nullable String address) {}

    public Optional<Recipient> find(RecipientKind kind, UUID id, Channel channel) {
        return switch (kind) {
            case CUSTOMER -> customer(id, channel);
            case PERSON -> person(id, channel);
        };
    }

    private Optional<Recipient> customer(UUID id, Channel channel) {
        return customers.findByIdOptional(id).map(customer -> {
            var owner = customer.owner();
            var address = directories.of(id).contacts().stream()
                    .sorted(Comparator.comparing(contact -> !contact.main()))
                    .flatMap(contact -> Optional.ofNullable(addressOf(contact, channel)).stream())
                    .findFirst()
                    .orElse(null);
            return new Recipient(
                    owner.regionId(),
                    owner.officeId(),
                    owner.salespersonId(),
                    Language.ofTag(customer.language()),
                    address);
        });
    }

    private static @Nullable String addressOf(ContactEntity contact, Channel channel) {
        return switch (channel) {
            case EMAIL -> contact.email();
            case SMS -> contact.mobile();
        };
    }

    private Optional<Recipient> person(UUID id, Channel channel) {
        return people.findByIdOptional(id)
                .map(person -> new Recipient(
                        person.regionId(),
                        person.officeId(),
                        person.id(),
                        Language.ZH_CN,
                        switch (channel) {
                            case EMAIL -> person.email();
                            case SMS -> person.mobile();
                        }));
    }
}
