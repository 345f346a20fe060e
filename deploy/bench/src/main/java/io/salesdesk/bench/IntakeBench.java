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

/** Order intake: orders with three lines accepted per second, beside the floor with the same rows. */
final class IntakeBench {

    private static final int MARKED_CLIENTS = 32;

    private final Setting setting;
    private final OrderSource orders;

    IntakeBench(Setting setting, OrderSource orders) {
        this.setting = setting;
        this.orders = orders;
    }

    void run(List<Integer> clientCounts, Report report) throws Exception {
        Floor floor;
        try (var connection = setting.connect(Service.ORDER)) {
            floor = Floor.of(setting, Map.of(Service.ORDER, sample(connection)));
        }
        for (int clients : clientCounts) {
            var intake = new ArrayList<Measurement>();
            var bare = new ArrayList<Measurement>();
            var drained = new ArrayList<Duration>();
            for (int run = 0; run < setting.runs(); run++) {
                // Side by side in time, so that both meet the same machine.
                bare.add(Measurement.take(clients, Setting.WARM_UP.dividedBy(3), setting.measured(), floor));
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
