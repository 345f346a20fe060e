package io.salesdesk.platform.decision;

import java.util.List;

/**
 * What a model decided about a command: the events that follow from it, or why it is refused. Nothing else happens in
 * a model.
 *
 * @param <E> the aggregate's own (domain) events, usually a sealed interface
 */
public sealed interface Decision<E> {

    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Rejected<E>(Rejection rejection) implements Decision<E> {}

    @SafeVarargs
    static <E> Decision<E> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E> Decision<E> accept(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    static <E> Decision<E> reject(Rejection rejection) {
        return new Rejected<>(rejection);
    }

    /**
     * The events, for callers that have nothing to do when refused.
     *
     * @throws RejectedException when the command was refused
     */
    default List<E> orThrow() {
        return switch (this) {
            case Accepted<E>(var events) -> events;
            case Rejected<E>(var rejection) -> throw new RejectedException(rejection);
        };
    }
}
