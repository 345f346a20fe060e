package io.salesdesk.platform.job;

import io.salesdesk.platform.decision.Rejection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a line was not taken.
 *
 * @param line as in {@link ImportLine#number()}
 * @param field the column's name, null when the line as a whole is wrong
 * @param code as of a {@link Rejection}; the text is {@code <code>.detail} of the problem texts
 * @param details fill the text's placeholders
 */
public record LineError(long line, @Nullable String field, String code, Map<String, Object> details) {

    public LineError {
        details = Map.copyOf(details);
    }

    public static LineError of(long line, Rejection rejection) {
        return new LineError(line, null, rejection.code(), rejection.details());
    }

    public static LineError of(long line, String field, Rejection rejection) {
        return new LineError(line, field, rejection.code(), rejection.details());
    }
}
