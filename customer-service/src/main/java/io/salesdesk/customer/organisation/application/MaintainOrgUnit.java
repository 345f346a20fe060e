package io.salesdesk.customer.organisation.application;

import io.salesdesk.customer.messaging.outbound.OrganisationEvents;
import io.salesdesk.customer.organisation.model.OrgUnitKind;
import io.salesdesk.customer.organisation.model.OrganisationRejection;
import io.salesdesk.customer.organisation.model.Seating;
import io.salesdesk.customer.organisation.persistence.OrgUnitEntity;
import io.salesdesk.customer.organisation.persistence.OrgUnits;
import io.salesdesk.customer.organisation.persistence.People;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.decision.Rejection;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters and changes the company, its regions and offices; every service learns of it by {@code OrgUnitChanged}. */
@ApplicationScoped
public class MaintainOrgUnit {

    private final OrgUnits units;
    private final People people;
    private final CustomersFollow customers;
    private final OrganisationEvents events;
    private final AuditTrail audit;

    MaintainOrgUnit(
            OrgUnits units, People people, CustomersFollow customers, OrganisationEvents events, AuditTrail audit) {
        this.units = units;
        this.people = people;
        this.customers = customers;
        this.events = events;
        this.audit = audit;
    }

    /**
     * @param parentId an office's region, a region's company
     * @param managerId somebody in the directory, null when {@code managerNumber} says who or there is none
     * @param managerNumber a person's number; the manager may be entered later
     */
    public record Details(
            OrgUnitKind kind,
            String name,
            @Nullable UUID parentId,
            @Nullable UUID managerId,
            @Nullable String managerNumber) {}

    /** @param id null to make one up */
    public OrgUnitEntity enter(@Nullable UUID id, Details details) {
        people.lock();
        if (id != null && units.findById(id) != null) {
            throw refused(new OrganisationRejection.OrgUnitIdTaken(id.toString()));
        }
        if (details.kind() == OrgUnitKind.COMPANY && units.company().isPresent()) {
            throw refused(new OrganisationRejection.CompanyExists());
        }
        var unit = new OrgUnitEntity(id == null ? Ids.next() : id, details.kind());
        describe(unit, details);
        units.persist(unit);
        events.changed(unit);
        audit.record("org-unit.enter", "org-unit", unit.id(), Map.of("kind", unit.kind()));
        return unit;
    }

    /** Does nothing when nothing differs. An office that goes to another region takes its people and customers along. */
    public void change(OrgUnitEntity unit, Details details) {
        people.lock();
        if (unit.kind() != details.kind()) {
            throw refused(
                    new OrganisationRejection.OrgUnitKindIsFixed(unit.kind().name()));
        }
        var before = detailsOf(unit);
        describe(unit, details);
        if (detailsOf(unit).equals(before)) {
            return;
        }
        if (unit.kind() == OrgUnitKind.OFFICE && !Objects.equals(before.parentId(), unit.parentId())) {
            movePeople(unit);
        }
        events.changed(unit);
        audit.record("org-unit.change", "org-unit", unit.id(), Map.of("kind", unit.kind()));
    }

    private void movePeople(OrgUnitEntity office) {
        for (var person : people.ofUnit(office.id())) {
            person.describe(
                    person.number(),
                    person.username(),
                    person.name(),
                    new Seating(office.id(), office.parentId()),
                    person.roles(),
                    person.mobile(),
                    person.email(),
                    person.active());
            customers.follow(person);
            events.changed(person);
        }
    }

    private void describe(OrgUnitEntity unit, Details details) {
        units.byName(details.name())
                .filter(other -> !other.id().equals(unit.id()))
                .ifPresent(other -> {
                    throw refused(new OrganisationRejection.OrgUnitNameTaken(details.name()));
                });
        requireParent(details);
        unit.describe(details.name(), details.parentId());
        var managerId = details.managerId();
        var managerNumber = details.managerNumber();
        if (managerId != null) {
            if (people.findById(managerId) == null) {
                throw refused(new OrganisationRejection.ManagerUnknown(managerId.toString()));
            }
            unit.managedBy(managerId);
        } else if (managerNumber != null) {
            people.byNumber(managerNumber)
                    .ifPresentOrElse(manager -> unit.managedBy(manager.id()), () -> unit.awaitManager(managerNumber));
        } else {
            unit.managedBy(null);
        }
    }

    private void requireParent(Details details) {
        var wanted = switch (details.kind()) {
            case COMPANY -> null;
            case REGION -> OrgUnitKind.COMPANY;
            case OFFICE -> OrgUnitKind.REGION;
        };
        var parentId = details.parentId();
        if (wanted == null) {
            if (parentId != null) {
                throw refused(new OrganisationRejection.CompanyHasNoParent());
            }
            return;
        }
        var parent = parentId == null ? null : units.findById(parentId);
        if (parent == null || parent.kind() != wanted) {
            throw refused(
                    new OrganisationRejection.OrgUnitNeedsParent(details.kind().name(), wanted.name()));
        }
    }

    private static Details detailsOf(OrgUnitEntity unit) {
        return new Details(unit.kind(), unit.name(), unit.parentId(), unit.managerId(), unit.awaitedManager());
    }

    private static RejectedException refused(Rejection rejection) {
        return new RejectedException(rejection);
    }
}
