package io.salesdesk.reporting.sales.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.identity.Directory;
import io.salesdesk.platform.identity.Person;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import io.salesdesk.reporting.messaging.outbound.NoticeRequested;
import io.salesdesk.reporting.sales.model.CutOff;
import io.salesdesk.reporting.sales.model.DailySalesMail;
import io.salesdesk.reporting.sales.model.Mailing;
import io.salesdesk.reporting.sales.persistence.SentReports;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Mails the day's sales to the general manager and finance audit (REP-02, A-13). Any number of instances may run it: a
 * day is sent by whoever takes its row, together with the requests for the mails.
 */
@ApplicationScoped
public class SendDailyReport {

    private static final String TEMPLATE = "daily-sales";
    private static final List<String> RECIPIENTS = List.of("GENERAL_MANAGER", "FINANCE_AUDIT");

    private final ReportDailySales dailySales;
    private final SentReports sent;
    private final Directory directory;
    private final EventPublisher events;
    private final BusinessClock clock;
    private final Mailing mailing;

    SendDailyReport(
            ReportDailySales dailySales,
            SentReports sent,
            Directory directory,
            EventPublisher events,
            BusinessClock clock,
            @ConfigProperty(name = "report.daily.cutoff") LocalTime cutOff,
            @ConfigProperty(name = "report.daily.send-at") LocalTime sendAt) {
        this.dailySales = dailySales;
        this.sent = sent;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
        this.mailing = new Mailing(sendAt, new CutOff(cutOff, clock.zone()));
    }

    /** Sends what is due at the business time, each day in a transaction of its own. */
    public void sendDue(Instant now) {
        var lastSent = sent.last().orElse(null);
        for (var day : mailing.due(now, lastSent)) {
            QuarkusTransaction.requiringNew().run(() -> send(day, now));
        }
    }

    private void send(LocalDate day, Instant now) {
        var recipients = recipients();
        // Before the directory has arrived the day is left for the next time.
        if (recipients.isEmpty() || !sent.take(day, now, recipients.size())) {
            return;
        }
        var parameters = DailySalesMail.parameters(dailySales.of(day, DataScope.EVERYTHING), clock.zone());
        for (var person : recipients) {
            var id = Ids.next();
            var key = "%s:%s:%s".formatted(TEMPLATE, day, person.id());
            events.publish(OutgoingEvent.of(
                    "NoticeRequested", id, 1, NoticeRequested.mail(id, TEMPLATE, person.id(), parameters, key)));
        }
    }

    private List<Person> recipients() {
        return directory.people().stream()
                .filter(Person::active)
                .filter(person -> !Collections.disjoint(person.roles(), RECIPIENTS))
                .sorted(Comparator.comparing(Person::number))
                .toList();
    }
}
