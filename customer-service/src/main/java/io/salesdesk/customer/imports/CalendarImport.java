package io.salesdesk.customer.imports;

import io.salesdesk.customer.organisation.application.SetCalendar;
import io.salesdesk.customer.organisation.model.BusinessYear;
import io.salesdesk.customer.organisation.persistence.CalendarEntity;
import io.salesdesk.customer.organisation.persistence.Calendars;
import io.salesdesk.platform.job.ImportColumn;
import io.salesdesk.platform.job.ImportLine;
import io.salesdesk.platform.job.ImportRow;
import io.salesdesk.platform.job.ImportTarget;
import io.salesdesk.platform.job.LineError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holidays and swapped working days from a file: the days named are added to their years or take the place of theirs. */
@ApplicationScoped
class CalendarImport implements ImportTarget<CalendarImport.Line> {

    private static final Map<String, BusinessYear.Kind> KINDS = Map.of(
            "节假日", BusinessYear.Kind.HOLIDAY,
            "放假", BusinessYear.Kind.HOLIDAY,
            "上班", BusinessYear.Kind.WORKING_DAY,
            "调休上班", BusinessYear.Kind.WORKING_DAY);

    private final Calendars calendars;
    private final SetCalendar setCalendar;
    private final Lines lines;

    CalendarImport(Calendars calendars, SetCalendar setCalendar, Lines lines) {
        this.calendars = calendars;
        this.setCalendar = setCalendar;
        this.lines = lines;
    }

    record Line(
            @NotNull LocalDate date,
            @NotNull BusinessYear.Kind kind,
            @NotBlank @Size(max = 60) String name) {}

    @Override
    public String kind() {
        return "calendar";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("date", "日期"),
                ImportColumn.required("kind", "类型", "type"),
                ImportColumn.required("name", "名称", "节日"));
    }

    @Override
    public Line read(ImportRow row) {
        row.requiredText("date");
        var date = row.date("date");
        if (date == null) {
            throw new IllegalStateException("Present and absent at once: date");
        }
        return lines.valid(
                new Line(date, row.requiredConstant("kind", BusinessYear.Kind.class, KINDS), row.requiredText("name")));
    }

    @Override
    public List<LineError> apply(List<ImportLine<Line>> batch) {
        var years = new TreeMap<Integer, TreeMap<LocalDate, BusinessYear.Day>>();
        for (var line : batch) {
            var day = line.value();
            years.computeIfAbsent(day.date().getYear(), this::daysOf)
                    .put(day.date(), new BusinessYear.Day(day.kind(), day.name()));
        }
        years.forEach((year, days) -> setCalendar.set(new BusinessYear(year, days)));
        return List.of();
    }

    private TreeMap<LocalDate, BusinessYear.Day> daysOf(int year) {
        return calendars
                .ofYear(year)
                .map(CalendarEntity::toModel)
                .map(known -> new TreeMap<>(known.days()))
                .orElseGet(TreeMap::new);
    }
}
