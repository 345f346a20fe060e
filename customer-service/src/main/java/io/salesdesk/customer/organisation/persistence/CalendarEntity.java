package io.salesdesk.customer.organisation.persistence;

import io.salesdesk.customer.organisation.model.BusinessYear;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** One year's holidays and swapped working days. */
@Entity
@Table(name = "calendar_year")
public class CalendarEntity extends AggregateEntity {

    /** What a date is. */
    @Embeddable
    record DayEmbeddable(
            @Enumerated(EnumType.STRING) @Column(nullable = false, length = 16)
            BusinessYear.Kind kind,

            @Column(nullable = false) String name) {}

    @Column(nullable = false, updatable = false)
    private int year;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "calendar_day", joinColumns = @JoinColumn(name = "calendar_id"))
    @MapKeyColumn(name = "day")
    private Map<LocalDate, DayEmbeddable> days = new HashMap<>();

    protected CalendarEntity() {}

    public CalendarEntity(UUID id, int year) {
        super(id);
        this.year = year;
    }

    public BusinessYear toModel() {
        var all = new TreeMap<LocalDate, BusinessYear.Day>();
        days.forEach((date, day) -> all.put(date, new BusinessYear.Day(day.kind(), day.name())));
        return new BusinessYear(year, all);
    }

    public void apply(BusinessYear model) {
        days.keySet().retainAll(model.days().keySet());
        model.days().forEach((date, day) -> days.put(date, new DayEmbeddable(day.kind(), day.name())));
    }
}
