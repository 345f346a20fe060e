package io.salesdesk.reporting.schedule;

import io.quarkus.scheduler.Scheduled;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.reporting.sales.application.SendDailyReport;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Wakes the daily report; whether one is due follows from the business clock and what was sent. */
@ApplicationScoped
class DailyReportSchedule {

    private final SendDailyReport report;
    private final BusinessClock clock;

    DailyReportSchedule(SendDailyReport report, BusinessClock clock) {
        this.report = report;
        this.clock = clock;
    }

    @Scheduled(
            identity = "daily-report",
            every = "${report.daily.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void send() {
        report.sendDue(clock.now());
    }
}
