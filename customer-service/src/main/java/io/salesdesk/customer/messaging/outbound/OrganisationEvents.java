package io.salesdesk.customer.messaging.outbound;

import io.salesdesk.customer.delegations.persistence.DelegationEntity;
import io.salesdesk.customer.organisation.model.BusinessYear;
import io.salesdesk.customer.organisation.model.OrgUnitKind;
import io.salesdesk.customer.organisation.model.Role;
import io.salesdesk.customer.organisation.persistence.CalendarEntity;
import io.salesdesk.customer.organisation.persistence.OrgUnitEntity;
import io.salesdesk.customer.organisation.persistence.PersonEntity;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What this service tells the others about people, org units, the calendar and delegations. */
@ApplicationScoped
public class OrganisationEvents {

    private final EventPublisher publisher;

    OrganisationEvents(EventPublisher publisher) {
        this.publisher = publisher;
    }

    record PersonData(
            UUID personId,
            String number,
            String username,
            String name,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            List<Role> roles,
            boolean active) {}

    record OrgUnitData(
            UUID orgUnitId,
            OrgUnitKind kind,
            String name,
            @Nullable UUID parentId,
            @Nullable UUID managerId) {}

    record CalendarData(UUID calendarId, int year, List<LocalDate> holidays, List<LocalDate> workingDays) {}

    record DelegationGrantedData(
            UUID delegationId,
            UUID fromPersonId,
            UUID toPersonId,
            List<String> commands,
            LocalDate validFrom,
            LocalDate validTo,
            @Nullable Money amountLimit) {}

    record DelegationEndedData(UUID delegationId, Instant endedAt, String reason) {}

    public void changed(PersonEntity person) {
        publish(
                "PersonChanged",
                person,
                new PersonData(
                        person.id(),
                        person.number(),
                        person.username(),
                        person.name(),
                        person.officeId(),
                        person.regionId(),
                        List.copyOf(person.roles()),
                        person.active()));
    }

    public void changed(OrgUnitEntity unit) {
        publish(
                "OrgUnitChanged",
                unit,
                new OrgUnitData(unit.id(), unit.kind(), unit.name(), unit.parentId(), unit.managerId()));
    }

    public void changed(CalendarEntity calendar) {
        var year = calendar.toModel();
        publish(
                "CalendarChanged",
                calendar,
                new CalendarData(
                        calendar.id(),
                        year.year(),
                        daysOf(year, BusinessYear.Kind.HOLIDAY),
                        daysOf(year, BusinessYear.Kind.WORKING_DAY)));
    }

    public void granted(DelegationEntity delegation) {
        publish(
                "DelegationGranted",
                delegation,
                new DelegationGrantedData(
                        delegation.id(),
                        delegation.fromPerson(),
                        delegation.toPerson(),
                        delegation.commands(),
                        delegation.validFrom(),
                        delegation.validTo(),
                        delegation.amountLimit()));
    }

    public void ended(DelegationEntity delegation) {
        publish(
                "DelegationEnded",
                delegation,
                new DelegationEndedData(
                        delegation.id(),
                        Objects.requireNonNull(delegation.endedAt()),
                        Objects.requireNonNull(delegation.endReason()).name()));
    }

    private static List<LocalDate> daysOf(BusinessYear year, BusinessYear.Kind kind) {
        return year.days().entrySet().stream()
                .filter(day -> day.getValue().kind() == kind)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void publish(String name, AggregateEntity aggregate, Object data) {
        publisher.publish(OutgoingEvent.of(name, aggregate.id(), aggregate.nextEventSequence(), data));
    }
}
