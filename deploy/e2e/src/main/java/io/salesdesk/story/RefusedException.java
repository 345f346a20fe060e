package io.salesdesk.story;

/** A service answered with a problem document. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    RefusedException(String what, Answer answer) {
        super(what + " was refused with " + answer.status() + ": " + answer.body());
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }

    /** The part of the problem's type behind the last colon. */
    public String code() {
        var type = answer.body().path("type").asText();
        return type.substring(type.lastIndexOf(':') + 1);
    }
}
