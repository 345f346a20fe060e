package io.salesdesk.local;

/** Something the person at the keyboard can put right; shown as one message without a stack trace. */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UserError(String message) {
        super(message);
    }
}
