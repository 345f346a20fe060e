package io.salesdesk.customer.organisation.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.decision.Decision;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrganisationRulesTest {

    private static final UUID OFFICE = new UUID(0, 1);
    private static final UUID REGION = new UUID(0, 2);

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("CUS-01 a role that reaches an office or a region needs one")
    void cus01_roleNeedsSeat(Role role) {
        var nowhere = new Seating(null, null).decide(Set.of(role));
        switch (role.seat()) {
            case COMPANY -> assertThat(nowhere).isEqualTo(Decision.accept(new Seating(null, null)));
            case OFFICE, REGION ->
                assertThat(nowhere)
                        .isEqualTo(Decision.reject(new OrganisationRejection.RoleNeedsSeat(
                                role.name(), role.seat().name())));
        }
        assertThat(new Seating(OFFICE, REGION).decide(Set.of(role)))
                .isEqualTo(Decision.accept(new Seating(OFFICE, REGION)));
    }

    @Test
    @DisplayName("CUS-01 somebody without a role is refused")
    void cus01_personNeedsRole() {
        assertThat(new Seating(OFFICE, REGION).decide(EnumSet.noneOf(Role.class)))
                .isEqualTo(Decision.reject(new OrganisationRejection.PersonNeedsRole()));
    }

    @Test
    @DisplayName("A-12 holidays may be any day of the year; only a weekend day is worked in exchange")
    void a12_calendarDays() {
        var saturday = LocalDate.parse("2026-10-10");
        var wednesday = LocalDate.parse("2026-10-07");
        var year = year(Map.of(
                saturday, new BusinessYear.Day(BusinessYear.Kind.WORKING_DAY, "国庆调休"),
                wednesday, new BusinessYear.Day(BusinessYear.Kind.HOLIDAY, "国庆节")));
        assertThat(year.decide()).isEqualTo(Decision.accept(year));
        assertThat(year(Map.of(wednesday, new BusinessYear.Day(BusinessYear.Kind.WORKING_DAY, "上班")))
                        .decide())
                .isEqualTo(Decision.reject(new OrganisationRejection.SwappedDayIsNoWeekend("2026-10-07")));
        assertThat(year(Map.of(LocalDate.parse("2027-01-01"), new BusinessYear.Day(BusinessYear.Kind.HOLIDAY, "元旦")))
                        .decide())
                .isEqualTo(Decision.reject(new OrganisationRejection.DayOfAnotherYear("2027-01-01", 2026)));
    }

    private static BusinessYear year(Map<LocalDate, BusinessYear.Day> days) {
        return new BusinessYear(2026, new TreeMap<>(days));
    }
}
