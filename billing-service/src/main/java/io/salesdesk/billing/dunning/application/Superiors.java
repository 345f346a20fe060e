package io.salesdesk.billing.dunning.application;

import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.platform.identity.Directory;
import io.salesdesk.platform.identity.OrgUnit;
import io.salesdesk.platform.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who of the company is told when a claim gets serious. */
@ApplicationScoped
class Superiors {

    private final Directory directory;

    Superiors(Directory directory) {
        this.directory = directory;
    }

    /** The manager of the customer's region; without one the general manager. */
    Optional<UUID> regionalManager(Account account) {
        var region = account.regionId();
        return Optional.ofNullable(region)
                .flatMap(directory::orgUnit)
                .map(OrgUnit::managerId)
                .or(() -> first(person -> person.roles().contains("REGIONAL_MANAGER")
                        && person.regionId() != null
                        && person.regionId().equals(region)))
                .or(() -> first(person -> person.roles().contains("GENERAL_MANAGER")));
    }

    /** The head of sales (销售部负责人), or who stands above. */
    Optional<UUID> headOfSales() {
        return Stream.of("SALES_MANAGER", "SALES_DIRECTOR", "GENERAL_MANAGER")
                .flatMap(role -> first(person -> person.roles().contains(role)).stream())
                .findFirst();
    }

    private Optional<UUID> first(Predicate<Person> wanted) {
        return directory.people().stream()
                .filter(Person::active)
                .filter(wanted)
                .min(Comparator.comparing(Person::number))
                .map(Person::id);
    }
}
