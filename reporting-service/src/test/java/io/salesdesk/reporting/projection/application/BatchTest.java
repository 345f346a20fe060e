package io.salesdesk.reporting.projection.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.reporting.Facts;
import io.salesdesk.reporting.projection.model.FileKind;
import io.salesdesk.reporting.projection.persistence.CountedStatements;
import io.salesdesk.reporting.stream.application.Sequencer;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class BatchTest {

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    @Inject
    TransactionManager transactions;

    @Inject
    TransactionSynchronizationRegistry registry;

    @Inject
    Sequencer sequencer;

    private static Facts order() {
        return complete(new Facts());
    }

    private static Facts orderUnderContract() {
        return complete(new Facts().under(UUID.randomUUID()));
    }

    private static Facts complete(Facts facts) {
        var shipment = UUID.randomUUID();
        return facts.entered("100.00", "1")
                .confirmed(1, "100.00", "1")
                .paid(UUID.randomUUID(), "50.00")
                .requested(shipment, "100.00", UUID.randomUUID())
                .shipped(shipment, "100.00");
    }

    private static void apply(Projector projector, List<Facts> orders) {
        QuarkusTransaction.requiringNew().run(() -> {
            projector.open(
                    FileKind.ORDER, orders.stream().map(order -> order.orderId).toList());
            orders.forEach(order ->
                    order.all().forEach(fact -> projector.file(new Filing<>(FileKind.ORDER, order.orderId, fact))));
        });
    }

    @Test
    @DisplayName("a batch of a thousand events costs as many statements as one of five")
    void constantNumberOfStatements() {
        var statements = new CountedStatements(dataSource);
        var projector = new Projector(statements.projections(json), transactions, registry, sequencer);

        apply(projector, List.of(order()));
        int small = statements.take();
        apply(projector, IntStream.range(0, 200).mapToObj(_ -> order()).toList());
        int large = statements.take();

        assertThat(small).isPositive();
        assertThat(large).isEqualTo(small);

        apply(
                projector,
                IntStream.range(0, 200).mapToObj(_ -> orderUnderContract()).toList());
        assertThat(statements.take())
                .as("what an order adds to its contract, and the sums of the contracts' days")
                .isEqualTo(large + 2);
    }
}
