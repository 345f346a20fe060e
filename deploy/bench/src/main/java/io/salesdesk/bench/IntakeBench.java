package io.salesdesk.bench;

import io.salesdesk.bench.Figure.Mark;
import io.salesdesk.story.Service;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Order intake: orders with three lines accepted per second. The floor has the same rows, the same record and the same client
 * ({@link BareEndpoint}); what JDBC alone does with the rows stands beside it.
 */
final class IntakeBench {

    private static final int MARKED_CLIENTS = 32;

    private final Setting setting;
    private final OrderSource orders;

    IntakeBench(Setting setting, OrderSource orders) {
        this.setting = setting;
        this.orders = orders;
    }

    void run(List<Integer> clientCounts, Report report) throws Exception {
        List<SampledRow> rows;
        try (var connection = setting.connect(Service.ORDER)) {
            rows = sample(connection);
        }
        var floor = Floor.of(setting, Map.of(Service.ORDER, rows));
        var event = String.valueOf(rows.getFirst().values().getLast());
        var answer = setting.send(orders.next(), 201);
        for (int clients : clientCounts) {
            var intake = new ArrayList<Measurement>();
            var bare = new ArrayList<Measurement>();
            var jdbc = new ArrayList<Measurement>();
            var drained = new ArrayList<Duration>();
            for (int run = 0; run < setting.runs(); run++) {
                // Side by side in time, so that both meet the same machine.
                jdbc.add(Measurement.take(clients, Setting.WARM_UP.dividedBy(3), setting.measured(), floor));
                try (var endpoint = new BareEndpoint(setting, floor, clients, event, answer)) {
                    bare.add(Measurement.take(
                            clients,
                            Setting.WARM_UP,
                            setting.measured(),
                            number -> () -> setting.send(orders.nextTo(endpoint.address()), 201)));
                }
                try (var backlog = new Backlog(setting, orders.enter())) {
                    intake.add(Measurement.take(
                            clients,
                            Setting.WARM_UP,
                            setting.measured(),
                            number -> () -> setting.send(orders.next(), 201)));
                    drained.add(backlog.drain());
                }
            }
            var figure = Figure.of("intake", clients, "orders/s", intake)
                    .beside(Measurement.median(bare).perSecond())
                    .with("bare JDBC", Measurement.median(jdbc).perSecond())
                    .with("drained in ms", Collections.max(drained).toMillis());
            report.add(
                    clients == MARKED_CLIENTS
                            ? figure.marked(Mark.atLeast("share of the floor", figure.ratio(), 0.3))
                            : figure);
        }
    }

    /** The rows of one real intake. */
    private List<SampledRow> sample(Connection connection) throws Exception {
        var rows = new ArrayList<SampledRow>();
        UUID id;
        // The relay deletes the outbox row within milliseconds; the record in Kafka says what it held.
        try (var watch = new OutboxSample(setting.stack().kafkaBootstrapServers(), "salesdesk.order")) {
            id = orders.enter();
            rows.add(watch.rowOf(id));
        }
        rows.addAll(SampledRow.read(connection, "sales_order", "select * from sales_order where id = ?", id));
        rows.addAll(SampledRow.read(connection, "order_line", "select * from order_line where order_id = ?", id));
        rows.addAll(SampledRow.read(
                connection, "audit_entry", "select * from audit_entry where subject_id = ? order by id limit 1", id));
        rows.addAll(SampledRow.read(
                connection, "stored_answer", "select * from stored_answer where location like ?", "%" + id));
        return rows;
    }
}
