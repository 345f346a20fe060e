package io.salesdesk.fulfilment.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.salesdesk.fulfilment.allocation.application.ExpireAllocations;
import io.salesdesk.fulfilment.reservation.application.FlagUnreviewedReservations;
import io.salesdesk.fulfilment.shipment.application.RemindOfTracking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.IntSupplier;

/** Wakes regularly and does what is due, transaction by transaction, until nothing is. */
@ApplicationScoped
class DueWork {

    private final ExpireAllocations expireAllocations;
    private final RemindOfTracking remindOfTracking;
    private final FlagUnreviewedReservations flagUnreviewedReservations;
    private volatile boolean stopping;

    DueWork(
            ExpireAllocations expireAllocations,
            RemindOfTracking remindOfTracking,
            FlagUnreviewedReservations flagUnreviewedReservations) {
        this.expireAllocations = expireAllocations;
        this.remindOfTracking = remindOfTracking;
        this.flagUnreviewedReservations = flagUnreviewedReservations;
    }

    @Scheduled(
            identity = "expire-allocations",
            every = "${salesdesk.fulfilment.due-work.every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void expireAllocations() {
        untilNothingIsDue(expireAllocations::expire);
    }

    @Scheduled(
            identity = "remind-of-tracking",
            every = "${salesdesk.fulfilment.due-work.every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void remindOfTracking() {
        untilNothingIsDue(remindOfTracking::remind);
    }

    @Scheduled(
            identity = "flag-unreviewed-reservations",
            every = "${salesdesk.fulfilment.due-work.every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void flagUnreviewedReservations() {
        untilNothingIsDue(flagUnreviewedReservations::flag);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void untilNothingIsDue(IntSupplier work) {
        while (!stopping && QuarkusTransaction.requiringNew().call(work::getAsInt) > 0) {
            // The next transaction takes the next rows.
        }
    }
}
