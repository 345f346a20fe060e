package io.salesdesk.platform.rest;

import io.salesdesk.platform.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for. Lists are paged by key: the query continues after the last record's sort key and
 * id ({@code where (sort, id) > (?, ?) order by sort, id limit fetchSize}), so that a page costs the same however far
 * down it is.
 *
 * @param limit how many records the page may have, 1 to 200
 * @param after the last record of the page before, null for the first page
 */
public record PageRequest(int limit, @Nullable Position after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    private static final char SEPARATOR = '\u001f';

    /** Where a page ended: the value sorted by, as text, and the id that makes it unique. */
    public record Position(String sortKey, UUID id) {

        private static final UUID NONE = new UUID(0, 0);

        /** Of a list that is sorted by a number that is unique by itself. */
        public static Position of(long number) {
            return new Position(Long.toString(number), NONE);
        }

        /** @throws ProblemException (400) when it was not made by {@link #of(long)} */
        public long number() {
            try {
                return Long.parseLong(sortKey);
            } catch (NumberFormatException e) {
                throw malformed();
            }
        }

        String toCursor() {
            var text = id.toString() + SEPARATOR + sortKey;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Reads the query parameters {@code limit} and {@code cursor}.
     *
     * @throws ProblemException (400) when one of them is malformed
     */
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        int size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > MAX_LIMIT) {
            throw ProblemException.parameter("limit", "must be between 1 and " + MAX_LIMIT);
        }
        return new PageRequest(size, cursor == null || cursor.isEmpty() ? null : position(cursor));
    }

    /** How many records to fetch: one more than asked for, which tells whether there is a next page. */
    public int fetchSize() {
        return limit + 1;
    }

    /** The page of the fetched rows, which may be one more than asked for. */
    public <R, T> Page<T> page(List<R> fetched, Function<? super R, Position> position, Function<? super R, T> view) {
        boolean more = fetched.size() > limit;
        var rows = more ? fetched.subList(0, limit) : fetched;
        return new Page<>(
                rows.stream().<T>map(view).toList(),
                more ? position.apply(rows.getLast()).toCursor() : null);
    }

    private static Position position(String cursor) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
                    .toString();
            int separator = text.indexOf(SEPARATOR);
            if (separator > 0) {
                return new Position(text.substring(separator + 1), UUID.fromString(text.substring(0, separator)));
            }
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static ProblemException malformed() {
        return ProblemException.parameter("cursor", "must be the nextCursor of a page before");
    }
}
