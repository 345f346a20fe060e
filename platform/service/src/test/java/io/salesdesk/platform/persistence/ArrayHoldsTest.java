package io.salesdesk.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SalesdeskTest
class ArrayHoldsTest {

    /** The driver prepares a statement at its fifth execution; then PostgreSQL tries five plans of the moment's values. */
    private static final int EXECUTIONS = 20;

    private static final String INSERT =
            "insert into note (id, version, event_sequence, text, amount_minor, currency, quantity, owner_id, closed)";

    @Inject
    EntityManager entityManager;

    @Inject
    Jdbc jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"array_holds(:ids, n.id)", "array_holds_key(:ids, n.id)"})
    @DisplayName("Finds what is in the array, and nothing by an empty one")
    void finds(String condition) {
        var first = note();
        var second = note();

        assertThat(notes(condition, first, Ids.next(), second)).containsExactlyInAnyOrder(first, second);
        assertThat(notes(condition)).isEmpty();
    }

    @Test
    @DisplayName("A query by key is planned once, whatever the number of keys")
    void onePlan() {
        QuarkusTransaction.begin();
        try {
            // In a short table every plan is a scan, for any number of keys, and is kept anyway.
            jdbc.update(
                    INSERT + " select gen_random_uuid(), 0, 0, 'plan ' || n, 100, 'CNY', 1, gen_random_uuid(), false"
                            + " from generate_series(1, 5000) as n");
            IntStream.range(0, EXECUTIONS)
                    .forEach(count -> notes(
                            "array_holds_key(:ids, n.id) and n.text <> 'one plan'",
                            Stream.generate(Ids::next).limit(count % 7).toArray(UUID[]::new)));

            assertThat(jdbc.query(
                            "select generic_plans from pg_prepared_statements where statement like '%<>''one plan''%'",
                            row -> row.getInt(1)))
                    .singleElement()
                    .satisfies(plans -> assertThat(plans).isPositive());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private List<UUID> notes(String condition, UUID... ids) {
        return entityManager
                .createQuery("select n.id from NoteEntity n where " + condition, UUID.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private UUID note() {
        var id = Ids.next();
        jdbc.update(
                INSERT + " values (?, 0, 0, ?, 100, 'CNY', 1, ?, false)",
                id,
                id.toString().substring(20),
                TestPeople.CLERK_EAST_1.id());
        return id;
    }
}
