package io.salesdesk.platform.rest;

import io.salesdesk.platform.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One command of one person: the hash of person, method, path and {@code Idempotency-Key}, and the hash of the body.
 */
record IdempotencyKey(byte[] scopeHash, byte[] bodyHash) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern VALID = Pattern.compile("[\\x21-\\x7e]{1,200}");

    static IdempotencyKey of(UUID person, String method, String path, String key, byte[] body) {
        if (!VALID.matcher(key).matches()) {
            throw ProblemException.parameter(HEADER, "must be 1 to 200 visible ASCII characters");
        }
        var digest = sha256();
        digest.update(ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
        for (String part : new String[] {method, path, key}) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return new IdempotencyKey(digest.digest(), sha256().digest(body));
    }

    /** The advisory lock that the command holds while it runs. */
    long lock() {
        return ByteBuffer.wrap(scopeHash).getLong();
    }

    boolean hasBody(byte[] otherHash) {
        return MessageDigest.isEqual(bodyHash, otherHash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
