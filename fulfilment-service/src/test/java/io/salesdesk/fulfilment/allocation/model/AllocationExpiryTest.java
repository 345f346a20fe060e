package io.salesdesk.fulfilment.allocation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AllocationExpiryTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void theTimeRunsFromTheLaterAnswerToTheEndOfTheSecondWorkingDay() {
        // Friday afternoon in Shanghai: Monday and Tuesday are the customer's.
        var stock = Instant.parse("2026-11-20T02:00:00Z");
        var balance = Instant.parse("2026-11-20T07:30:00Z");

        assertThat(AllocationExpiry.deadline(stock, balance, SHANGHAI, AllocationExpiryTest::secondWorkingDayAfter))
                .contains(Instant.parse("2026-11-24T16:00:00Z"));
    }

    @Test
    void theDayIsTheCompanysNotTheServers() {
        // 23:30 UTC on Thursday is Friday morning in Shanghai.
        var answer = Instant.parse("2026-11-19T23:30:00Z");

        assertThat(AllocationExpiry.deadline(answer, answer, SHANGHAI, AllocationExpiryTest::secondWorkingDayAfter))
                .contains(Instant.parse("2026-11-24T16:00:00Z"));
    }

    @Test
    void whileTheOrderWaitsForOneOfOurAnswersItsGoodsStayBound() {
        var answer = Instant.parse("2026-11-20T02:00:00Z");

        assertThat(AllocationExpiry.deadline(null, answer, SHANGHAI, AllocationExpiryTest::secondWorkingDayAfter))
                .isEmpty();
        assertThat(AllocationExpiry.deadline(answer, null, SHANGHAI, AllocationExpiryTest::secondWorkingDayAfter))
                .isEmpty();
    }

    private static LocalDate secondWorkingDayAfter(LocalDate day) {
        return workingDayAfter(workingDayAfter(day));
    }

    private static LocalDate workingDayAfter(LocalDate day) {
        var next = day.plusDays(1);
        return next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY
                ? workingDayAfter(next)
                : next;
    }
}
