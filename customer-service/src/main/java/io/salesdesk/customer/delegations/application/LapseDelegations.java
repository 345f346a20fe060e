package io.salesdesk.customer.delegations.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.salesdesk.customer.delegations.model.Delegation;
import io.salesdesk.customer.delegations.persistence.Delegations;
import io.salesdesk.customer.messaging.outbound.OrganisationEvents;
import io.salesdesk.platform.clock.BusinessClock;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends delegations whose last business day has passed (ORD-34); any number of instances may run it. */
@ApplicationScoped
public class LapseDelegations {

    private static final int BATCH = 50;

    private final Delegations delegations;
    private final OrganisationEvents events;
    private final BusinessClock clock;

    LapseDelegations(Delegations delegations, OrganisationEvents events, BusinessClock clock) {
        this.delegations = delegations;
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
        var over = delegations.claimOver(today, BATCH);
        for (var delegation : over) {
            EndDelegation.apply(
                    delegation,
                    Delegation.lapse(delegation.toModel(), today, clock.now()).orThrow(),
                    events);
        }
        return over.size();
    }
}
