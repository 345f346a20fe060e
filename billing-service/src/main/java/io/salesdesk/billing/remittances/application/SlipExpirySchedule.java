package io.salesdesk.billing.remittances.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Wakes the expiry of slips; what is due stands in the database. */
@ApplicationScoped
class SlipExpirySchedule {

    private final ExpireSlips slips;

    SlipExpirySchedule(ExpireSlips slips) {
        this.slips = slips;
    }

    @Scheduled(
            identity = "expire-slips",
            every = "${billing.slips.expire-every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        slips.expireDueSlips();
    }
}
