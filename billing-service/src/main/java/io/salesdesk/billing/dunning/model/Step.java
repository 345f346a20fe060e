package io.salesdesk.billing.dunning.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of the reminders of a case. It ends exactly once.
 *
 * @param number 1 to 4
 * @param due the business date on which it is to be sent
 * @param reason why it was missed or cancelled, null otherwise
 */
public record Step(
        int number, LocalDate due, State state, @Nullable String reason) {

    public enum State {
        PENDING,
        SENT,
        /** A later step was due already when it could have been sent. */
        MISSED,
        /** The case was closed before. */
        CANCELLED
    }

    boolean isPending() {
        return state == State.PENDING;
    }

    Step movedTo(LocalDate date) {
        return new Step(number, date, state, reason);
    }

    Step ended(State end, @Nullable String why) {
        if (!isPending()) {
            throw new IllegalStateException("Step " + number + " has ended as " + state);
        }
        return new Step(number, due, end, why);
    }
}
