package io.salesdesk.story;

/** What somebody waited for was not shown within their patience. */
public final class WaitedInVainException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    WaitedInVainException(String what, String path, Answer answer) {
        super("Waited in vain for " + what + " at " + path + ": " + answer.status() + " " + answer.body());
    }
}
