package io.salesdesk.bench;

import io.salesdesk.local.HttpProbe;
import io.salesdesk.local.Layout;
import io.salesdesk.local.Part;
import io.salesdesk.local.PortPlan;
import io.salesdesk.platform.embedded.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * From {@code ./salesdesk up} until every part is ready, on a stack of its own beside the running one: from nothing, which
 * unpacks the servers and makes their data; over the data of an earlier run; and from AOT caches, where there are any.
 */
final class StartBench {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(20);

    /** Above the ports of the running stack, below those that systems hand out by themselves. */
    private static final int FIRST_PORT_BASE = 20_000;

    private static final int LAST_PORT_BASE = 30_000;
    private static final int PORTS_OF_A_STACK = 20;

    private static final Map<String, String> WITHOUT_CACHES = Map.of("SALESDESK_JAVA_OPTS", "-XX:AOTMode=off");

    private final Setting setting;
    private final Path checkout;
    private final Path root;
    private final Layout layout;
    private final Processes processes;
    private final int portBase;
    private final PortPlan ports;

    StartBench(Setting setting) {
        this.setting = setting;
        checkout = setting.stack().root();
        root = checkout.resolve("deploy/bench/target/start");
        layout = new Layout(root);
        processes = new Processes(root);
        portBase = freePortBase();
        ports = PortPlan.choose(Map.of(), portBase, Map.of());
    }

    /**
     * @param seconds since the start of the part's own process
     * @param coreMillis that it had spent by then
     * @param fromCache whether it started from an AOT cache
     */
    private record Ready(double seconds, double coreMillis, boolean fromCache) {}

    /**
     * @param seconds since {@code up}
     * @param parts when each was ready
     */
    private record Start(double seconds, Map<Part, Ready> parts) {}

    void run(Report report) throws Exception {
        var cold = new ArrayList<Start>();
        var warm = new ArrayList<Start>();
        var cached = new ArrayList<Start>();
        Directories.delete(root);
        link();
        try {
            for (int run = 0; run < setting.runs(); run++) {
                Directories.delete(layout.home());
                cold.add(upAndDown(WITHOUT_CACHES));
                warm.add(upAndDown(WITHOUT_CACHES));
                cached.add(upAndDown(Map.of()));
            }
        } finally {
            down();
            Directories.delete(root);
        }
        report("up to ready, cold", cold, report);
        report("up to ready, warm", warm, report);
        if (cached.stream().allMatch(StartBench::isFromCaches)) {
            report("up to ready, warm, AOT caches", cached, report);
        }
    }

    private static boolean isFromCaches(Start start) {
        return Part.services().stream().map(start.parts()::get).allMatch(Ready::fromCache);
    }

    private static void report(String name, List<Start> starts, Report report) {
        report.add(Figure.of(
                name,
                "all parts",
                "s",
                starts.stream().mapToDouble(Start::seconds).toArray()));
        for (var part : Part.values()) {
            var ready = starts.stream().map(start -> start.parts().get(part)).toList();
            report.add(Figure.of(
                            name,
                            part.id(),
                            "s",
                            ready.stream().mapToDouble(Ready::seconds).toArray())
                    .with(
                            "core-ms",
                            Figure.of(
                                            "",
                                            "",
                                            "",
                                            ready.stream()
                                                    .mapToDouble(Ready::coreMillis)
                                                    .toArray())
                                    .median()));
        }
    }

    /** The checkout once more, without what its own stack has written. */
    private void link() throws IOException {
        Directories.create(root);
        var shared = new ArrayList<>(List.of("pom.xml", "platform", "deploy"));
        Part.services().forEach(service -> shared.add(service.title()));
        for (var entry : shared) {
            Files.createSymbolicLink(root.resolve(entry), checkout.resolve(entry));
        }
    }

    private Start upAndDown(Map<String, String> environment) throws Exception {
        long asked = System.nanoTime();
        var up = launch(environment, "up", "-d", "--port-base", Integer.toString(portBase));
        try {
            var ready = awaitReady(up);
            return new Start((System.nanoTime() - asked) / 1e9, ready);
        } finally {
            up.waitFor();
            down();
        }
    }

    private Map<Part, Ready> awaitReady(Process up) throws Exception {
        var ready = new EnumMap<Part, Ready>(Part.class);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ready.size() < Part.values().length) {
            for (var part : EnumSet.complementOf(copyOf(ready))) {
                var process = layout.process(part);
                if (process.isPresent() && HttpProbe.isReady(part, ports)) {
                    ready.put(
                            part,
                            new Ready(
                                    Processes.age(process.get()).toMillis() / 1e3,
                                    processes.cpu().parts().getOrDefault(part.id(), Double.NaN),
                                    RestartBench.startedFromCache(process.get())));
                }
            }
            if (System.nanoTime() > deadline || (!up.isAlive() && up.exitValue() != 0)) {
                throw new IllegalStateException("The stack did not start; see " + log());
            }
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        }
        return ready;
    }

    private static EnumSet<Part> copyOf(Map<Part, Ready> ready) {
        var parts = EnumSet.noneOf(Part.class);
        parts.addAll(ready.keySet());
        return parts;
    }

    private void down() throws IOException, InterruptedException {
        launch(Map.of(), "down").waitFor();
    }

    /** As {@code ./salesdesk} does it, which finds its folder by itself. */
    private Process launch(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dsalesdesk.root=" + root,
                "-jar",
                checkout.resolve("deploy/local/target/salesdesk.jar").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Path log() {
        return checkout.resolve("deploy/bench/target/start.log");
    }

    private static int freePortBase() {
        for (int base = FIRST_PORT_BASE; base < LAST_PORT_BASE; base += PORTS_OF_A_STACK) {
            if (PortPlan.choose(Map.of(), base, Map.of()).taken().isEmpty()) {
                return base;
            }
        }
        throw new IllegalStateException("No ports are free for another stack");
    }
}
