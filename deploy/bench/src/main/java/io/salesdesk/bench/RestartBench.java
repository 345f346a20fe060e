package io.salesdesk.bench;

import io.salesdesk.bench.Figure.Mark;
import io.salesdesk.local.Layout;
import io.salesdesk.local.Part;
import io.salesdesk.local.PartControl;
import io.salesdesk.story.Service;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** One service after the other is stopped and started: from the start of its process to its first answer to a person. */
final class RestartBench {

    private static final double SECONDS = 3.6;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The supervisor starts a part at once only when it has lived so long. */
    private static final Duration LONG_LIFE = Duration.ofSeconds(31);

    private final Setting setting;
    private final Layout layout;

    RestartBench(Setting setting) {
        this.setting = setting;
        layout = new Layout(setting.stack().root());
    }

    void run(Report report) throws Exception {
        for (var service : Service.values()) {
            var part = Part.valueOf(service.name());
            var seconds = new double[setting.runs()];
            var spent = new double[setting.runs()];
            boolean fromCache = true;
            for (int run = 0; run < setting.runs(); run++) {
                awaitLongLife(part);
                PartControl.restart(layout, part);
                var process = awaitProcess(part);
                awaitAnswer(service);
                seconds[run] = Processes.age(process).toMillis() / 1e3;
                spent[run] = setting.processes().cpu().parts().getOrDefault(part.id(), Double.NaN);
                fromCache &= startedFromCache(process);
            }
            var figure = Figure.of("restart to first answer", service.id(), "s", seconds)
                    .with("core-ms", Figure.of("", "", "", spent).median());
            report.add(
                    fromCache
                            ? figure.marked(Mark.atMost("seconds with an AOT cache", figure.median(), SECONDS))
                            : figure.with("AOT cache", 0));
        }
    }

    /** The launcher names the cache only after the JVM has said that it takes it. */
    static boolean startedFromCache(ProcessHandle process) {
        return Arrays.stream(process.info().arguments().orElse(new String[0]))
                .anyMatch(argument -> argument.startsWith("-XX:AOTCache="));
    }

    private void awaitLongLife(Part part) throws InterruptedException, IOException {
        var rest = LONG_LIFE.minus(Processes.age(awaitProcess(part)));
        if (rest.isPositive()) {
            TimeUnit.NANOSECONDS.sleep(rest.toNanos());
        }
    }

    private ProcessHandle awaitProcess(Part part) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var process = layout.process(part);
            if (process.isPresent()) {
                return process.get();
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        throw new IllegalStateException(part.title() + " was not started again");
    }

    /** A request with a token, so that directory, database and token verification are up. */
    private void awaitAnswer(Service service) throws InterruptedException {
        var person = setting.company().any("SALES_CLERK");
        var request = setting.request(person, service, "/clock").GET().build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                if (setting.http().send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        throw new IllegalStateException(service.id() + " did not answer");
    }
}
