package io.salesdesk.platform.problem;

import java.util.List;
import java.util.Map;

/** Ends a request with a problem that is not a refusal by a business rule. */
public final class ProblemException extends RuntimeException {

    /** The detail that says when to come again; it is sent as {@code Retry-After} as well. */
    public static final String RETRY_AFTER_SECONDS = "retryAfterSeconds";

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient Map<String, Object> details;
    private final transient List<ProblemError> errors;

    public ProblemException(ProblemKind kind) {
        this(kind, Map.of(), List.of());
    }

    public ProblemException(ProblemKind kind, Map<String, Object> details) {
        this(kind, details, List.of());
    }

    public ProblemException(ProblemKind kind, Map<String, Object> details, List<ProblemError> errors) {
        // An answer to a mistake of the caller needs no stack trace.
        super(kind.code(), null, false, false);
        this.kind = kind;
        this.details = Map.copyOf(details);
        this.errors = List.copyOf(errors);
    }

    /** The value of a query or path parameter cannot be used. */
    public static ProblemException parameter(String name, String message) {
        return new ProblemException(
                ProblemKind.MALFORMED_PARAMETER,
                Map.of("parameter", name),
                List.of(ProblemError.ofParameter(name, message)));
    }

    public ProblemKind kind() {
        return kind;
    }

    public Map<String, Object> details() {
        return details;
    }

    public List<ProblemError> errors() {
        return errors;
    }
}
