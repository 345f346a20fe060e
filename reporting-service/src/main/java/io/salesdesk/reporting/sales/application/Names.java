package io.salesdesk.reporting.sales.application;

import io.salesdesk.platform.identity.Directory;
import io.salesdesk.platform.identity.OrgUnit;
import io.salesdesk.platform.identity.Person;
import io.salesdesk.reporting.sales.model.DailySales.Named;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names of people and org units as they are today; somebody whom the directory does not know yet has none. */
@Singleton
class Names {

    private final Directory directory;

    Names(Directory directory) {
        this.directory = directory;
    }

    @Nullable
    Named ofPerson(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        var person = directory.person(id);
        return new Named(
                id,
                person.map(Person::number).orElse(null),
                person.map(Person::name).orElse(null));
    }

    @Nullable
    Named ofUnit(@Nullable UUID id) {
        return id == null
                ? null
                : new Named(id, null, directory.orgUnit(id).map(OrgUnit::name).orElse(null));
    }
}
