package io.salesdesk.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class ConcurrentMigrationTest {

    private static final int INSTANCES = 3;

    @Inject
    DataSource dataSource;

    @Inject
    Flyway flyway;

    @Test
    @DisplayName("Instances that start at once on a new database migrate it once, each migration by one of them")
    void oneMigrates() throws Exception {
        var barrier = new CyclicBarrier(INSTANCES);
        List<MigrateResult> results = new ArrayList<>();
        try (var instances = Executors.newFixedThreadPool(INSTANCES)) {
            List<Future<MigrateResult>> running = new ArrayList<>();
            for (int instance = 0; instance < INSTANCES; instance++) {
                running.add(instances.submit(() -> {
                    var own = Flyway.configure()
                            .configuration(flyway.getConfiguration())
                            .dataSource(dataSource)
                            .schemas("three_at_once")
                            .load();
                    barrier.await();
                    return own.migrate();
                }));
            }
            for (var result : running) {
                results.add(result.get());
            }
        }

        assertThat(results).allSatisfy(result -> assertThat(result.success).isTrue());
        assertThat(results.stream()
                        .mapToInt(result -> result.migrationsExecuted)
                        .sum())
                .isEqualTo(flyway.info().applied().length);
    }
}
