package io.salesdesk.story;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;

/** The business clock of a demo, moved in all services; forward only. */
public final class BusinessClocks {

    private static final String ONLY_FORWARD = "clock-moves-only-forward";

    private final Desk desk;
    private final Person administrator;
    private final Narrator narrator;

    public BusinessClocks(Desk desk, Person administrator) {
        this(desk, administrator, Narrator.SILENT);
    }

    BusinessClocks(Desk desk, Person administrator, Narrator narrator) {
        this.desk = desk;
        this.administrator = administrator;
        this.narrator = narrator;
    }

    public LocalDate today() {
        return today(Service.ORDER);
    }

    /** What day each service has. */
    public Map<Service, LocalDate> days() {
        var days = new EnumMap<Service, LocalDate>(Service.class);
        for (var service : Service.values()) {
            days.put(service, today(service));
        }
        return days;
    }

    private LocalDate today(Service service) {
        return LocalDate.parse(desk.get(administrator, service, "/clock").text("/date"));
    }

    /** @return what day it is then */
    public LocalDate moveDays(int days) {
        var day = today().plusDays(days);
        moveTo(day, LocalTime.of(9, 5));
        return day;
    }

    /** A service in which it is later already, since somebody else moves the clock too, stays as it is. */
    public void moveTo(LocalDate date, LocalTime time) {
        for (var service : Service.values()) {
            try {
                var moved = desk.post(
                        administrator, service, "/clock", Map.of("date", date.toString(), "time", time.toString()));
                narrator.step(
                        "",
                        "moves the business clock to " + date + " " + time,
                        administrator,
                        "POST " + service.id() + " /clock",
                        moved);
            } catch (RefusedException refused) {
                if (!refused.code().equals(ONLY_FORWARD)) {
                    throw refused;
                }
            }
        }
    }
}
