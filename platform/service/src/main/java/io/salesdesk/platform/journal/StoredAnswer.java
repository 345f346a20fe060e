package io.salesdesk.platform.journal;

import org.jspecify.annotations.Nullable;

/**
 * The answer that a repeated command with the same idempotency key gets again.
 *
 * @param scopeHash SHA-256 of person, method, path and key
 * @param bodyHash SHA-256 of the request body
 */
public record StoredAnswer(
        byte[] scopeHash,
        byte[] bodyHash,
        int status,
        @Nullable String location,
        @Nullable String etag,
        String contentType,
        byte[] content) {}
