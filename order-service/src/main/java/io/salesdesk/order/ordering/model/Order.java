package io.salesdesk.order.ordering.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order in one of its states. {@link OrderDecider} says what may happen to it, {@link OrderEvolution} what it is
 * afterwards. How far goods have got is not a state, see {@link Progress}.
 */
public sealed interface Order {

    OrderContent content();

    /** What is known for the current revision; of an ended order, what was known last. */
    Facts facts();

    default UUID id() {
        return content().orderId();
    }

    default State state() {
        return switch (this) {
            case Entered _ -> State.ENTERED;
            case InException _ -> State.EXCEPTION;
            case Confirmed _ -> State.CONFIRMED;
            case Cancelled _ -> State.CANCELLED;
            case Completed _ -> State.COMPLETED;
        };
    }

    /** Such an order is not completed, whatever has been received: the change may take goods off it, or bring more. */
    default boolean hasOpenChange() {
        return this instanceof Confirmed confirmed && confirmed.change() != null;
    }

    /** Collects the four parts of its confirmation. */
    record Entered(OrderContent content, Facts facts) implements Order {}

    /** Stopped until every exception has a solution; facts that arrive meanwhile are kept. */
    record InException(OrderContent content, Facts facts, List<OpenException> exceptions) implements Order {
        public InException {
            exceptions = List.copyOf(exceptions);
        }
    }

    /**
     * Four parts of one revision were present.
     *
     * @param exceptions such as a shortage found afterwards; no goods of the lines concerned leave meanwhile
     * @param change the change that the customer agreed to and that is not decided yet
     */
    record Confirmed(
            OrderContent content,
            Facts facts,
            Instant confirmedAt,
            List<OpenException> exceptions,
            @Nullable OrderChange change)
            implements Order {
        public Confirmed {
            exceptions = List.copyOf(exceptions);
        }
    }

    record Cancelled(
            OrderContent content, Facts facts, @Nullable Instant confirmedAt, Instant cancelledAt) implements Order {}

    /** The customer confirmed the receipt of every line. */
    record Completed(OrderContent content, Facts facts, Instant confirmedAt, Instant completedAt) implements Order {}

    enum State {
        ENTERED,
        EXCEPTION,
        CONFIRMED,
        CANCELLED,
        COMPLETED
    }
}
