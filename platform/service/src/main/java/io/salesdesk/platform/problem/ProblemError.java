package io.salesdesk.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * One mistake in the input.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, null when the mistake is in a parameter
 * @param parameter name of the path, query or header parameter, null when the mistake is in the body
 * @param message for people, in the caller's language as far as it comes from a constraint
 */
public record ProblemError(
        @Nullable String pointer, @Nullable String parameter, String message) {

    public static ProblemError at(String pointer, String message) {
        return new ProblemError(pointer, null, message);
    }

    public static ProblemError ofParameter(String parameter, String message) {
        return new ProblemError(null, parameter, message);
    }
}
