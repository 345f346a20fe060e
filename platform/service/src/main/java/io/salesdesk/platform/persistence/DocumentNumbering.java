package io.salesdesk.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Numbers for people, such as {@code RM-2026-000123}: a prefix, a year, and at least six digits that a sequence of the
 * database gives. No number is given twice; one may be left out when a transaction is rolled back.
 *
 * <p>Drawing reads no table, so what Hibernate has not written yet stays unwritten.
 */
@ApplicationScoped
public class DocumentNumbering {

    private final Jdbc jdbc;

    DocumentNumbering(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sequence the sequence's name in the database */
    public String next(String prefix, String sequence, int year) {
        return next(prefix, sequence, year, 1).getFirst();
    }

    /** As many numbers as asked for, in one round trip, ascending. */
    public List<String> next(String prefix, String sequence, int year, int count) {
        return jdbc.query(
                "select nextval(cast(? as regclass)) from generate_series(1, ?)",
                row -> "%s-%d-%06d".formatted(prefix, year, row.getLong(1)),
                sequence,
                count);
    }
}
