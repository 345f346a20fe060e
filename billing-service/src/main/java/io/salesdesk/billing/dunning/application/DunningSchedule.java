package io.salesdesk.billing.dunning.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Wakes dunning; what is due stands in the database. */
@ApplicationScoped
class DunningSchedule {

    private final SendDueSteps sendDueSteps;

    DunningSchedule(SendDueSteps sendDueSteps) {
        this.sendDueSteps = sendDueSteps;
    }

    @Scheduled(
            identity = "send-due-dunning-steps",
            every = "${billing.dunning.send-every:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void send() {
        sendDueSteps.sendDue();
    }
}
