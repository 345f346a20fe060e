package io.salesdesk.billing.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.billing.invoices.persistence.InvoiceNumbers;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The counter of invoice numbers under everything that can happen to the transactions that use it. */
@SalesdeskTest
class InvoiceNumbersTest {

    private static final int WANTED = 10_000;
    private static final int THREADS = 16;
    private static final long SEED = 20261121;

    @Inject
    Books books;

    @Test
    @DisplayName("A-36 ten thousand parallel issues with roll-backs and crashes leave no gap and no double number")
    void a36_tenThousandIssuesLeaveNoGap() throws Exception {
        var series = "T" + Integer.toHexString(new Random().nextInt());
        var committed = new AtomicInteger();
        var undone = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var work = IntStream.range(0, THREADS)
                    .<Callable<Void>>mapToObj(thread -> () -> {
                        issue(series, new Random(SEED + thread), committed, undone);
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(undone.get()).as("roll-backs and crashes (seed %d)", SEED).isGreaterThan(100);
        assertThat(committed.get()).isGreaterThanOrEqualTo(WANTED);
        assertThat(books.count("select count(*) from invoice_number where series = ?", List.of(series)))
                .isEqualTo(committed.get());
        assertThat(books.count("select count(distinct serial) from invoice_number where series = ?", List.of(series)))
                .isEqualTo(committed.get());
        assertThat(books.count("select max(serial) from invoice_number where series = ?", List.of(series)))
                .isEqualTo(committed.get());
        assertThat(books.count("select last from invoice_counter where series = ?", List.of(series)))
                .isEqualTo(committed.get());
    }

    /** A connection of its own: a crash must not leave a broken one in the service's pool. */
    private static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        var connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
        connection.setAutoCommit(false);
        return connection;
    }

    /** Each transaction issues a few invoices, as many clerks of finance would at the end of a month. */
    private static void issue(String series, Random random, AtomicInteger committed, AtomicInteger undone)
            throws SQLException {
        var connection = connect();
        try {
            while (committed.get() < WANTED) {
                var batch = 1 + random.nextInt(20);
                take(connection, series, batch);
                switch (random.nextInt(12)) {
                    case 0 -> {
                        connection.rollback();
                        undone.incrementAndGet();
                    }
                    case 1 -> {
                        // The process dies: the server learns of it by the broken connection.
                        connection.abort(Runnable::run);
                        connection = connect();
                        undone.incrementAndGet();
                    }
                    default -> {
                        connection.commit();
                        committed.addAndGet(batch);
                    }
                }
            }
        } finally {
            connection.close();
        }
    }

    private static void take(Connection connection, String series, int batch) throws SQLException {
        // The statement is the service's own; JDBC knows no numbered parameters.
        try (var next = connection.prepareStatement(InvoiceNumbers.NEXT.replaceAll("\\?\\d", "?"))) {
            for (var i = 0; i < batch; i++) {
                next.setString(1, series);
                next.setInt(2, 2026);
                next.setString(3, UUID.randomUUID().toString());
                try (var row = next.executeQuery()) {
                    row.next();
                }
            }
        }
    }
}
