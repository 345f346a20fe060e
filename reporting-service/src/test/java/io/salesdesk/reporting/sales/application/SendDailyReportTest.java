package io.salesdesk.reporting.sales.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.testing.CapturedEvent;
import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.reporting.Story;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class SendDailyReportTest {

    @Inject
    SendDailyReport report;

    private final EventProbe probe = EventProbe.shared();

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(Story.ZONE).toInstant();
    }

    private static Predicate<CapturedEvent> mailOf(LocalDate day, Person person) {
        return event -> event.name().equals("NoticeRequested")
                && event.text("/deduplicationKey").equals("daily-sales:%s:%s".formatted(day, person.id()));
    }

    @Test
    @DisplayName(
            "REP-02 A-13 the day's sales go to general manager and finance audit, once, however many instances run")
    void rep02_mailOncePerDay() throws Exception {
        var day = LocalDate.of(2034, 5, 9);
        var clerk = TestPeople.CLERK_EAST_1;
        new Story(probe, TestPeople.REP_EAST_1, clerk)
                .on(day, LocalTime.of(10, 0))
                .entered("1000.00", "10")
                .confirmed(1, "1000.00", "10");
        new Story(probe, TestPeople.REP_EAST_1, clerk)
                .on(day, LocalTime.of(16, 45))
                .entered("70.00", "1")
                .confirmed(1, "70.00", "1");
        Story.awaitRead(probe);

        report.sendDue(at(day, 16, 49));
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = new ArrayList<Future<?>>();
            for (int i = 0; i < 6; i++) {
                runs.add(instances.submit(() -> report.sendDue(at(day, 16, 50))));
            }
            for (var run : runs) {
                run.get();
            }
        }
        report.sendDue(at(day, 18, 0));

        for (var person : List.of(TestPeople.GENERAL_MANAGER, TestPeople.FINANCE_AUDIT, TestPeople.EVERYBODY)) {
            var mail = probe.await("mail to " + person.name(), mailOf(day, person));
            assertThat(mail.text("/template")).isEqualTo("daily-sales");
            assertThat(mail.text("/channel")).isEqualTo("EMAIL");
            assertThat(mail.text("/recipient/id")).isEqualTo(person.id().toString());
            assertThat(mail.text("/parameters/lines"))
                    .contains(TestPeople.REP_EAST_1.name(), "1000.00 CNY")
                    .doesNotContain("1070.00");
            assertThat(mail.text("/parameters/linesChinese")).contains("10 卷");
            assertThat(probe.caughtUp().events(mailOf(day, person))).hasSize(1);
            EventContracts.ofProject().checkPublished("reporting", List.of(mail));
        }
        assertThat(probe.events(mailOf(day, TestPeople.SALES_MANAGER))).isEmpty();

        report.sendDue(at(day.plusDays(1), 16, 50));
        var next = probe.await("the next day's mail", mailOf(day.plusDays(1), TestPeople.GENERAL_MANAGER));
        assertThat(next.text("/parameters/lines")).contains("corrections of the day before: 1 orders, 70.00 CNY");
    }
}
