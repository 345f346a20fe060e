package io.salesdesk.customer.organisation.application;

import io.salesdesk.customer.messaging.outbound.OrganisationEvents;
import io.salesdesk.customer.organisation.model.OrgUnitKind;
import io.salesdesk.customer.organisation.model.OrganisationRejection;
import io.salesdesk.customer.organisation.model.Role;
import io.salesdesk.customer.organisation.model.Seating;
import io.salesdesk.customer.organisation.persistence.OrgUnits;
import io.salesdesk.customer.organisation.persistence.People;
import io.salesdesk.customer.organisation.persistence.PersonEntity;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.decision.Rejection;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters and changes people; every service learns of it by {@code PersonChanged}. */
@ApplicationScoped
public class MaintainPerson {

    private final People people;
    private final OrgUnits units;
    private final CustomersFollow customers;
    private final OrganisationEvents events;
    private final AuditTrail audit;

    MaintainPerson(
            People people, OrgUnits units, CustomersFollow customers, OrganisationEvents events, AuditTrail audit) {
        this.people = people;
        this.units = units;
        this.customers = customers;
        this.events = events;
        this.audit = audit;
    }

    /**
     * @param officeId an office; the region follows from it
     * @param regionId a region, for somebody who belongs to no office
     * @param mobile where text messages go
     * @param email where mail goes
     */
    public record Details(
            String number,
            String username,
            String name,
            Set<Role> roles,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            @Nullable String mobile,
            @Nullable String email,
            boolean active) {}

    /** @param id as the identity provider names the person, null to make one up */
    public PersonEntity enter(@Nullable UUID id, Details details) {
        people.lock();
        if (id != null && people.findById(id) != null) {
            throw refused(new OrganisationRejection.PersonIdTaken(id.toString()));
        }
        var person = new PersonEntity(id == null ? Ids.next() : id);
        describe(person, details);
        people.persist(person);
        for (var unit : units.awaitingManager(person.number())) {
            unit.managedBy(person.id());
            events.changed(unit);
        }
        events.changed(person);
        audit.record("person.enter", "person", person.id(), Map.of("number", person.number()));
        return person;
    }

    /** Does nothing when nothing differs. */
    public void change(PersonEntity person, Details details) {
        people.lock();
        var before = detailsOf(person);
        describe(person, details);
        var after = detailsOf(person);
        if (after.equals(before)) {
            return;
        }
        if (!sameSeat(before, after) || !after.active() || !after.roles().contains(Role.SALES_REP)) {
            customers.follow(person);
        }
        events.changed(person);
        audit.record("person.change", "person", person.id(), Map.of("roles", after.roles(), "active", after.active()));
    }

    private void describe(PersonEntity person, Details details) {
        people.byNumber(details.number())
                .filter(other -> !other.id().equals(person.id()))
                .ifPresent(other -> {
                    throw refused(new OrganisationRejection.PersonNumberTaken(details.number()));
                });
        people.byUsername(details.username())
                .filter(other -> !other.id().equals(person.id()))
                .ifPresent(other -> {
                    throw refused(new OrganisationRejection.UsernameTaken(details.username()));
                });
        if (isAdmin(person)
                && (!details.active() || !details.roles().contains(Role.ADMIN))
                && !people.existsOtherActive(Role.ADMIN, person.id())) {
            throw refused(new OrganisationRejection.LastAdmin());
        }
        var seating = seating(details);
        seating.decide(details.roles()).orThrow();
        person.describe(
                details.number(),
                details.username(),
                details.name(),
                seating,
                details.roles(),
                details.mobile(),
                details.email(),
                details.active());
    }

    private Seating seating(Details details) {
        var officeId = details.officeId();
        if (officeId != null) {
            var office = units.findById(officeId);
            if (office == null || office.kind() != OrgUnitKind.OFFICE) {
                throw refused(new OrganisationRejection.OrgUnitUnknown(officeId.toString()));
            }
            var region = office.parentId();
            if (details.regionId() != null && !details.regionId().equals(region)) {
                throw refused(new OrganisationRejection.OrgUnitUnknown(
                        details.regionId().toString()));
            }
            return new Seating(officeId, region);
        }
        var regionId = details.regionId();
        if (regionId != null) {
            var region = units.findById(regionId);
            if (region == null || region.kind() != OrgUnitKind.REGION) {
                throw refused(new OrganisationRejection.OrgUnitUnknown(regionId.toString()));
            }
        }
        return new Seating(null, regionId);
    }

    /** A person who is just being entered has no roles yet. */
    private static boolean isAdmin(PersonEntity person) {
        return person.active() && person.hasRole(Role.ADMIN);
    }

    private static boolean sameSeat(Details before, Details after) {
        return Objects.equals(before.officeId(), after.officeId())
                && Objects.equals(before.regionId(), after.regionId());
    }

    static Details detailsOf(PersonEntity person) {
        return new Details(
                person.number(),
                person.username(),
                person.name(),
                person.roles(),
                person.officeId(),
                person.regionId(),
                person.mobile(),
                person.email(),
                person.active());
    }

    private static RejectedException refused(Rejection rejection) {
        return new RejectedException(rejection);
    }
}
