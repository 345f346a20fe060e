package io.salesdesk.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What every service's schema keeps to. */
public final class SchemaRules {

    private static final String REFERENCES_CHECKED_AT_ONCE = """
            select conrelid::regclass || '.' || conname from pg_constraint
            where contype = 'f' and not condeferred order by 1
            """;

    private SchemaRules() {}

    /**
     * Checks a migrated schema: references are {@code deferrable initially deferred}, since Hibernate writes the rows of a
     * transaction table by table, in an order that knows nothing of another aggregate's id.
     *
     * @throws AssertionError naming the references that are checked at once
     * @throws SQLException if the schema cannot be read
     */
    public static void check(DataSource schema) throws SQLException {
        List<String> checkedAtOnce = new ArrayList<>();
        try (var connection = schema.getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(REFERENCES_CHECKED_AT_ONCE)) {
            while (rows.next()) {
                checkedAtOnce.add(rows.getString(1));
            }
        }
        assertThat(checkedAtOnce)
                .as("references that do not hold at the commit only")
                .isEmpty();
    }
}
