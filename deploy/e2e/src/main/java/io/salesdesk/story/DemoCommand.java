package io.salesdesk.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./salesdesk demo}: plays both stories on the running stack and shows each step. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Plays a stock order from entry to cash and a project order with futures from abroad, each step by the"
                        + " person whose part it is; the second moves the business clock over the days that it needs.")
public final class DemoCommand implements Callable<Integer> {

    private static final String CUSTOMER = "C0001";
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration AT_MOST = Duration.ofSeconds(3);

    @Option(names = "--root", description = "The checkout", defaultValue = ".")
    private Path root = Path.of(".");

    @Option(names = "--target", description = "The stack to play on: local or compose", defaultValue = "local")
    private Target target = Target.LOCAL;

    @Option(names = "--customer", description = "The customer's number", defaultValue = CUSTOMER)
    private String customer = CUSTOMER;

    @Option(
            names = "--patience",
            description = "How long a service may be away before the demo gives up",
            defaultValue = "PT3M")
    private Duration patience = Duration.ofMinutes(3);

    /** The stacks that the demo knows. */
    private enum Target {
        LOCAL("The demo needs the stack with its sample data: ./salesdesk up -d --demo") {
            @Override
            Optional<? extends RunningStack> find(Path root) {
                return LocalStack.running(root);
            }
        },
        COMPOSE("The demo needs SALESDESK_DEMO=true in .env (deploy/compose/make-env), and: docker compose up --wait") {
            @Override
            Optional<? extends RunningStack> find(Path root) {
                return ComposeStack.of(root, System.getenv());
            }
        };

        private final String needs;

        Target(String needs) {
            this.needs = needs;
        }

        abstract Optional<? extends RunningStack> find(Path root);
    }

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DemoCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var found = target.find(root.toAbsolutePath());
        if (found.isEmpty() || !found.get().isDemo()) {
            System.err.println(target.needs);
            return CommandLine.ExitCode.USAGE;
        }
        var stack = found.get();
        var desk = stack.desk(patience);
        var company = stack.company();
        if (stack instanceof ComposeStack compose) {
            out.println("Loading the sample data, as far as they are not there");
            SampleCompany.load(desk, company, compose.sampleData());
        }
        var record = desk.get(company.any("SALES_MANAGER"), Service.CUSTOMER, "/customers/" + customer);
        var salesperson = person(company, record.text("/salespersonId"));
        var cast = Cast.of(company, salesperson.office()).withSalesperson(salesperson);
        try (var watch = new EventWatch(stack.kafkaBootstrapServers())) {
            out.printf("%n%-6s %-28s %s%n%n", "step", "who", "what");
            var ending = new StockOrderStory(
                            desk, cast, (number, what, by, call, answer) -> show(watch, number, what, by, call, answer))
                    .play(customer);
            showTimeline(desk, cast, ending);
            showLedger(desk, cast, ending);
            showLeaderboard(desk, cast);
            out.printf("%n%-6s %-28s %s%n%n", "step", "who", "what: a project order with futures from abroad");
            var project = new ProjectOrderStory(
                            desk,
                            company,
                            cast,
                            (number, what, by, call, answer) -> show(watch, number, what, by, call, answer))
                    .play(customer);
            showPerformance(desk, cast, project);
        }
        return CommandLine.ExitCode.OK;
    }

    private static Person person(Company company, String personId) {
        return company.people().stream()
                .filter(person -> person.id().toString().equals(personId))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The customer's salesperson is not of the sample company"));
    }

    private void show(EventWatch watch, String number, String what, Person by, String call, Answer answer) {
        long answered = System.nanoTime();
        out.printf(
                "%-6s %-28s %s%n%-6s %-28s   %s → %d, %d ms%n",
                number,
                by.name() + " (" + String.join(",", by.roles()) + ")",
                what,
                "",
                "",
                call,
                answer.status(),
                answer.took().toMillis());
        if (call.startsWith("GET")) {
            return;
        }
        try {
            for (var event : watch.settled(answer.correlationId(), QUIET, AT_MOST)) {
                long after = (event.atNanos() - answered + answer.took().toNanos()) / 1_000_000;
                out.printf(
                        "%-6s %-28s   ▸ %s %s after %d ms%n",
                        "", "", event.service(), event.name(), Math.max(0, after));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void showTimeline(Desk desk, Cast cast, StockOrderStory.Ending ending) {
        out.printf("%nThe timeline of %s (released by: %s)%n%n", ending.orderNumber(), ending.releasedBy());
        var timeline = desk.get(cast.clerk(), Service.ORDER, "/orders/" + ending.orderId() + "/timeline");
        for (var entry : timeline.body().path("entries")) {
            out.printf(
                    "  %-30s %-12s %-34s %s%n",
                    text(entry, "at"), text(entry, "service"), text(entry, "event"), text(entry, "personName"));
        }
    }

    private void showLedger(Desk desk, Cast cast, StockOrderStory.Ending ending) {
        out.printf("%nThe customer's ledger%n%n");
        var ledger = desk.get(cast.clerk(), Service.BILLING, "/accounts/" + ending.customerId() + "/ledger?limit=20");
        for (var entry : ledger.body().path("items")) {
            out.println("  " + entry);
        }
    }

    private void showPerformance(Desk desk, Cast cast, ProjectOrderStory.Ending ending) {
        out.printf("%nThe performance of contract %s, order %s%n%n", ending.contractNumber(), ending.orderNumber());
        var performance =
                desk.get(cast.salesManager(), Service.REPORTING, "/contract-performance/" + ending.contractNumber());
        out.println(performance.body().toPrettyString());
    }

    private void showLeaderboard(Desk desk, Cast cast) {
        out.printf("%nThe leaderboard of the day%n%n");
        var board = desk.get(cast.salesManager(), Service.REPORTING, "/leaderboard");
        out.println(board.body().toPrettyString());
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
