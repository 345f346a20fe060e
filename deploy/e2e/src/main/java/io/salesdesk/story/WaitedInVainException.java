package io.salesdesk.story;

/** What somebody waited for was not shown within their patience. */
public final class WaitedInVainException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final String path;

    WaitedInVainException(String what, String path, Answer answer) {
        super("Waited in vain for " + what + " at " + path + ": " + answer.status() + " " + answer.body());
        this.path = path;
    }

    /** Where it should have been shown. */
    public String path() {
        return path;
    }
}
