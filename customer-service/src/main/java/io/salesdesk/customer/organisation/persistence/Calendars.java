package io.salesdesk.customer.organisation.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The business calendar, year by year. */
@ApplicationScoped
public class Calendars implements PanacheRepositoryBase<CalendarEntity, UUID> {

    public Optional<CalendarEntity> ofYear(int year) {
        return find("year", year).firstResultOptional();
    }
}
