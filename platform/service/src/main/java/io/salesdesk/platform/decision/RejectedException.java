package io.salesdesk.platform.decision;

/** Carries a {@link Rejection} out of a use case; the transaction is rolled back and the REST edge answers with it. */
public final class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    public RejectedException(Rejection rejection) {
        // A refusal is an answer, not a fault: no stack trace is needed, and under load it would cost.
        super(rejection.code(), null, false, false);
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}
