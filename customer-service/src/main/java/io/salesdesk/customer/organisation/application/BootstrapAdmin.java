package io.salesdesk.customer.organisation.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.salesdesk.customer.messaging.outbound.OrganisationEvents;
import io.salesdesk.customer.organisation.model.Role;
import io.salesdesk.customer.organisation.model.Seating;
import io.salesdesk.customer.organisation.persistence.People;
import io.salesdesk.customer.organisation.persistence.PersonEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lets the first administrator in. An empty directory knows nobody, so nobody could enter anybody; once there is a
 * person, the settings {@code salesdesk.bootstrap.admin.*} have no effect.
 */
@ApplicationScoped
class BootstrapAdmin {

    private static final Logger LOG = Logger.getLogger(BootstrapAdmin.class);

    private static final String NUMBER = "ADMIN";

    private final People people;
    private final OrganisationEvents events;
    private final Optional<UUID> person;
    private final Optional<String> username;
    private final Optional<String> name;

    BootstrapAdmin(
            People people,
            OrganisationEvents events,
            @ConfigProperty(name = "salesdesk.bootstrap.admin.person") Optional<UUID> person,
            @ConfigProperty(name = "salesdesk.bootstrap.admin.username") Optional<String> username,
            @ConfigProperty(name = "salesdesk.bootstrap.admin.name") Optional<String> name) {
        this.people = people;
        this.events = events;
        this.person = person;
        this.username = username;
        this.name = name;
    }

    void onStart(@Observes StartupEvent event) {
        person.ifPresent(id -> QuarkusTransaction.requiringNew().run(() -> admit(id)));
    }

    private void admit(UUID id) {
        people.lock();
        if (people.count() > 0) {
            return;
        }
        var admin = new PersonEntity(id);
        var login = username.orElse("admin");
        admin.describe(
                NUMBER, login, name.orElse(login), new Seating(null, null), Set.of(Role.ADMIN), null, null, true);
        people.persist(admin);
        events.changed(admin);
        LOG.infof("The directory was empty: %s may administrate now", login);
    }
}
