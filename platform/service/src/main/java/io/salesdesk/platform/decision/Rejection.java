package io.salesdesk.platform.decision;

import java.util.Map;

/**
 * Why a command was refused. Every service declares its refusals as records below a sealed interface, so that a
 * rule's refusal is data with a stable code and never free text. The record carries {@link Refused}; a method is
 * overridden where its value differs from one refusal to the next.
 *
 * <p>The texts shown to people stand in {@code problems/problems_<language>.properties} under {@code <code>.title} and
 * {@code <code>.detail}; {@code {name}} in a text is replaced by the entry of {@link #details()} with that name.
 */
public interface Rejection {

    /** Stable, kebab-case, unique over all services: {@code urn:salesdesk:rule:<code>} is the problem's type. */
    default String code() {
        return RefusedTypes.of(this).code();
    }

    /** The id in the catalogue of requirements, such as {@code ORD-01}; empty where no requirement is behind it. */
    default String requirement() {
        return RefusedTypes.of(this).requirement();
    }

    /** Decides the HTTP status. */
    default Kind kind() {
        return RefusedTypes.of(this).kind();
    }

    /**
     * Figures and names that the texts mention and that clients may read as members of the problem document: the
     * components of a record that carries {@link Refused}.
     */
    default Map<String, Object> details() {
        return RefusedTypes.components(this);
    }

    enum Kind {
        /** The input names something impossible: 400. */
        MALFORMED(400),
        /** The caller may not give this command: 403. */
        FORBIDDEN(403),
        /** The record does not exist or is outside the caller's scope: 404. */
        NOT_FOUND(404),
        /** The state of the record does not allow the command: 409. */
        WRONG_STATE(409),
        /** The caller knew an older version: 412. */
        STALE(412),
        /** A business rule refuses: 422. */
        RULE(422);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
