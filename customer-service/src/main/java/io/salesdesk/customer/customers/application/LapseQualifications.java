package io.salesdesk.customer.customers.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.salesdesk.customer.customers.model.Qualification;
import io.salesdesk.customer.customers.persistence.Customers;
import io.salesdesk.customer.customers.persistence.Qualifications;
import io.salesdesk.customer.messaging.outbound.CustomerEvents;
import io.salesdesk.platform.clock.BusinessClock;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Objects;

/** Ends qualifications whose date has passed in business time (CUS-05); any number of instances may run it. */
@ApplicationScoped
public class LapseQualifications {

    private static final int BATCH = 50;

    private final Qualifications qualifications;
    private final Customers customers;
    private final CustomerEvents events;
    private final BusinessClock clock;

    LapseQualifications(
            Qualifications qualifications, Customers customers, CustomerEvents events, BusinessClock clock) {
        this.qualifications = qualifications;
        this.customers = customers;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(
            every = "{salesdesk.customer.due-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @RunOnVirtualThread
    void lapse() {
        int lapsed;
        do {
            lapsed = QuarkusTransaction.requiringNew().call(this::lapseSome);
        } while (lapsed == BATCH);
    }

    private int lapseSome() {
        var today = clock.today();
        var over = qualifications.claimOver(today, BATCH);
        for (var qualification : over) {
            var customer = Objects.requireNonNull(
                    customers.findById(qualification.customerId(), LockModeType.PESSIMISTIC_WRITE));
            Qualification.decide(qualification.toModel(), new Qualification.Lapse(), today)
                    .orThrow()
                    .forEach(qualification::apply);
            events.lapsed(customer, qualification);
        }
        return over.size();
    }
}
