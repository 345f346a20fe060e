package io.salesdesk.customer.organisation.application;

import io.salesdesk.customer.messaging.outbound.OrganisationEvents;
import io.salesdesk.customer.organisation.model.BusinessYear;
import io.salesdesk.customer.organisation.persistence.CalendarEntity;
import io.salesdesk.customer.organisation.persistence.Calendars;
import io.salesdesk.customer.organisation.persistence.People;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Writes a year's holidays and swapped working days; every service learns of it by {@code CalendarChanged}. */
@ApplicationScoped
public class SetCalendar {

    private final Calendars calendars;
    private final People people;
    private final OrganisationEvents events;
    private final AuditTrail audit;

    SetCalendar(Calendars calendars, People people, OrganisationEvents events, AuditTrail audit) {
        this.calendars = calendars;
        this.people = people;
        this.events = events;
        this.audit = audit;
    }

    /** Does nothing when nothing differs. */
    public CalendarEntity set(BusinessYear year) {
        people.lock();
        year.decide().orThrow();
        var calendar = calendars.ofYear(year.year()).orElse(null);
        if (calendar == null) {
            calendar = new CalendarEntity(Ids.next(), year.year());
            calendars.persist(calendar);
        } else if (calendar.toModel().equals(year)) {
            return calendar;
        }
        calendar.apply(year);
        events.changed(calendar);
        audit.record(
                "calendar.set",
                "calendar",
                calendar.id(),
                Map.of("year", year.year(), "days", year.days().size()));
        return calendar;
    }
}
