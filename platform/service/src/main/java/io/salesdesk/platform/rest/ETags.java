package io.salesdesk.platform.rest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Versions of records as entity tags (RFC 9110, 8.8.3). */
final class ETags {

    private ETags() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Whether a list such as {@code "3", W/"4"} or {@code *} names the version. */
    static boolean names(@Nullable String header, long version, boolean weak) {
        if (header == null) {
            return false;
        }
        return header.strip().equals("*")
                || Arrays.stream(header.split(","))
                        .map(String::strip)
                        // If-Match compares strongly: a weak tag never matches.
                        .map(tag -> weak && tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(of(version)::equals);
    }
}
