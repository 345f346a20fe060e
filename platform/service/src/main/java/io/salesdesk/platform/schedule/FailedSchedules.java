package io.salesdesk.platform.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import io.quarkus.scheduler.Trigger;
import io.salesdesk.platform.persistence.TransientFailures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Says once per outage, in one line, that scheduled work waits for the database; whatever else goes wrong in it is an
 * error with its stack trace. Work that the end of the service cuts off is done by the next start, or by another
 * instance, and no failure. This replaces the scheduler's own line for every failed execution, whose category is off.
 */
@ApplicationScoped
class FailedSchedules {

    private static final Logger LOG = Logger.getLogger(FailedSchedules.class);

    private final Set<String> waiting = new HashSet<>();
    private volatile boolean stopping;

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    void failed(@Observes FailedExecution failed) {
        var trigger = failed.getExecution().getTrigger();
        if (stopping) {
            LOG.debugf(failed.getException(), "Scheduled work %s was cut off", nameOf(trigger));
        } else if (!TransientFailures.isTransient(failed.getException())) {
            LOG.errorf(failed.getException(), "Scheduled work %s failed", nameOf(trigger));
        } else if (waits(nameOf(trigger))) {
            LOG.warnf(
                    "Scheduled work waits until this has passed, first %s: %s",
                    nameOf(trigger), rootOf(failed.getException()).getMessage());
        }
    }

    void succeeded(@Observes SuccessfulExecution succeeded) {
        if (goesOn(nameOf(succeeded.getExecution().getTrigger()))) {
            LOG.info("Scheduled work goes on");
        }
    }

    /** @return whether it is the first to wait */
    private synchronized boolean waits(String work) {
        return waiting.add(work) && waiting.size() == 1;
    }

    /** @return whether it was the last to wait */
    private synchronized boolean goesOn(String work) {
        return waiting.remove(work) && waiting.isEmpty();
    }

    /** Work without an identity of its own has a number for one. */
    private static String nameOf(Trigger trigger) {
        var method = trigger.getMethodDescription();
        return method == null ? trigger.getId() : method.substring(method.lastIndexOf('.') + 1);
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
