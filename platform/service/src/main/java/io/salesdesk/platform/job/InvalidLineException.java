package io.salesdesk.platform.job;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line cannot be understood. */
public final class InvalidLineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;
    private final String code;
    private final transient Map<String, Object> details;

    /** @param code a problem text exists under {@code <code>.detail} */
    public InvalidLineException(@Nullable String field, String code, Map<String, Object> details) {
        super(code, null, false, false);
        this.field = field;
        this.code = code;
        this.details = Map.copyOf(details);
    }

    LineError at(long line) {
        return new LineError(line, field, code, details);
    }
}
