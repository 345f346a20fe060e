package io.salesdesk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesdesk.bench.Figure.Mark;
import io.salesdesk.story.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** What people look at most: one order, the last fifty, an order's timeline, a customer's ledger. */
final class ReadsBench {

    private static final int CLIENTS = 32;
    private static final int ORDERS_PER_SECOND = 3_000;
    private static final int LISTS_PER_SECOND = 1_000;

    private final Setting setting;
    private final OrderSource orders;

    ReadsBench(Setting setting, OrderSource orders) {
        this.setting = setting;
        this.orders = orders;
    }

    void run(Report report) throws Exception {
        var known = setting.items(orders.clerk(), Service.ORDER, "/orders?limit=50");
        var one = read("read one order", Service.ORDER, () -> "/orders/" + id(any(known)));
        report.add(one.marked(Mark.atLeast("reads a second", one.median(), ORDERS_PER_SECOND)));
        var list = read("read the last 50 orders", Service.ORDER, () -> "/orders?limit=50");
        report.add(list.marked(Mark.atLeast("reads a second", list.median(), LISTS_PER_SECOND)));
        report.add(read("read a timeline", Service.ORDER, () -> "/orders/" + id(any(known)) + "/timeline"));
        report.add(
                read("read a ledger", Service.BILLING, () -> "/accounts/" + id(any(orders.customers())) + "/ledger"));
    }

    private Figure read(String name, Service service, Supplier<String> path) {
        var runs = new ArrayList<Measurement>();
        var cpu = setting.processes().cpu();
        for (int run = 0; run < setting.runs(); run++) {
            runs.add(Measurement.take(
                    CLIENTS,
                    Setting.WARM_UP,
                    setting.measured(),
                    number -> () -> setting.send(
                            setting.request(orders.clerk(), service, path.get())
                                    .GET()
                                    .build(),
                            200)));
        }
        var spent = setting.processes().cpu().minus(cpu);
        return Figure.of(name, CLIENTS, "reads/s", runs)
                .with("generator cores %", 100 * spent.self() / spent.machine())
                .with("foreign cores %", 100 * spent.foreign());
    }

    private static JsonNode any(List<JsonNode> items) {
        return items.get(ThreadLocalRandom.current().nextInt(items.size()));
    }

    private static String id(JsonNode item) {
        return item.path("id").asText();
    }
}
