package io.salesdesk.platform.problem;

import java.util.Locale;

/** Why a request failed, apart from the rules of the business. The type is {@code urn:salesdesk:problem:<code>}. */
public enum ProblemKind {
    MALFORMED_JSON(400),
    INVALID_INPUT(400),
    MALFORMED_PARAMETER(400),
    VALUE_OUT_OF_RANGE(400),
    BAD_REQUEST(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    UNKNOWN_PERSON(403),
    NO_DELEGATION(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    STILL_RUNNING(409),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    KEY_REUSED(422),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;
    private final String code;

    ProblemKind(int status) {
        this.status = status;
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    /** Kebab-case; the texts stand under {@code problem.<code>.title} and {@code problem.<code>.detail}. */
    public String code() {
        return code;
    }

    static ProblemKind ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? INTERNAL : BAD_REQUEST;
        };
    }
}
