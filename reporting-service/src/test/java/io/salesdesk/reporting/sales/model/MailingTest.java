package io.salesdesk.reporting.sales.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MailingTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final CutOff CUT_OFF = new CutOff(LocalTime.of(16, 45), ZONE);
    private static final Mailing MAILING = new Mailing(LocalTime.of(16, 50), CUT_OFF);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Instant at(int hour, int minute) {
        return TODAY.atTime(hour, minute).atZone(ZONE).toInstant();
    }

    @Test
    @DisplayName("REP-02 the report of a day is due from its time on, once")
    void rep02_dueFromItsTimeOn() {
        var yesterday = TODAY.minusDays(1);
        assertThat(MAILING.due(at(16, 49), yesterday)).isEmpty();
        assertThat(MAILING.due(at(16, 50), yesterday)).containsExactly(TODAY);
        assertThat(MAILING.due(at(23, 59), TODAY)).isEmpty();
    }

    @Test
    @DisplayName("REP-02 the first report is the one of the day on which the service begins")
    void rep02_firstReport() {
        assertThat(MAILING.due(at(9, 0), null)).isEmpty();
        assertThat(MAILING.due(at(17, 30), null)).containsExactly(TODAY);
    }

    @Test
    @DisplayName("REP-02 days that passed while nothing ran are made up for, a week back at most")
    void rep02_madeUpFor() {
        assertThat(MAILING.due(at(9, 0), TODAY.minusDays(3))).containsExactly(TODAY.minusDays(2), TODAY.minusDays(1));
        assertThat(MAILING.due(at(18, 0), TODAY.minusDays(100)))
                .hasSize(Mailing.CATCH_UP_DAYS)
                .startsWith(TODAY.minusDays(6))
                .endsWith(TODAY);
    }

    @Test
    @DisplayName("REP-02 A-13 it is sent neither before the cut-off nor after 17:00")
    void rep02_between() {
        assertThatThrownBy(() -> new Mailing(LocalTime.of(16, 44), CUT_OFF))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mailing(LocalTime.of(17, 1), CUT_OFF))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
