package io.salesdesk.local.command;

import io.salesdesk.local.Layout;
import io.salesdesk.local.Part;
import io.salesdesk.local.PortPlan;
import io.salesdesk.local.SampleData;
import io.salesdesk.local.SampleData.Person;
import io.salesdesk.local.StackFile;
import io.salesdesk.local.StackState;
import io.salesdesk.local.SupervisorProcess;
import io.salesdesk.local.UserError;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Start PostgreSQL, Kafka, Keycloak and the five services, and keep them running.",
        footer = {"", "Without -d it stays in the foreground and Ctrl-C stops everything. Data survive down and up."})
public final class UpCommand implements Callable<Integer> {

    @Option(
            names = {"-d", "--detach"},
            description = "Return once everything is ready and leave it running.")
    boolean detach;

    @Option(names = "--demo", description = "Load the sample data and let the business clock be moved.")
    boolean demo;

    @Option(
            names = "--servers-only",
            description = "Without the services, which you run from your IDE or with mvn quarkus:dev.")
    boolean serversOnly;

    @Option(
            names = "--throughput",
            description = "Let the JVMs compile for throughput, as in production; everything starts more slowly.")
    boolean throughput;

    @Mixin
    PortOptions ports = new PortOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        Layout layout = Here.layout();
        PrintWriter out = Terminal.out(spec);
        @Nullable ProcessHandle running = layout.supervisorPid().running().orElse(null);
        if (running != null) {
            return alreadyRunning(layout, running, out);
        }
        Leftovers.stop(layout, out);
        PortPlan plan = ports.choose();
        List<String> taken = plan.taken();
        if (!taken.isEmpty()) {
            throw new UserError(String.join("\n", taken));
        }
        return start(layout, new StackFile(plan, demo, !serversOnly, throughput), out);
    }

    private int alreadyRunning(Layout layout, ProcessHandle supervisor, PrintWriter out) {
        out.println("Salesdesk is already running (process " + supervisor.pid() + ", "
                + StackState.read(layout).name().toLowerCase(Locale.ROOT) + "); stop it with: ./salesdesk down");
        StackFile.read(layout).ifPresent(stack -> {
            refuseMissing("--demo", demo, stack.demo());
            refuseMissing("--throughput", throughput, stack.throughput());
        });
        return 0;
    }

    private static void refuseMissing(String option, boolean wanted, boolean given) {
        if (wanted && !given) {
            throw new UserError("It was started without " + option + "; stop it first, then try again");
        }
    }

    private int start(Layout layout, StackFile stack, PrintWriter out) {
        Terminal.Watch watch = Terminal.watch(layout, out);
        ProcessHandle supervisor = SupervisorProcess.spawn(layout, stack, detach ? null : ProcessHandle.current());
        watch.stopOnInterrupt(supervisor);
        if (!watch.untilReady(supervisor)) {
            throw new UserError("Salesdesk did not start; everything is stopped again. More in " + layout.logs());
        }
        boolean loaded = !stack.demo() || !stack.withServices() || layout.sampleDataIsLoaded();
        describe(layout, stack, out);
        if (detach) {
            watch.leaveRunning();
            return loaded ? 0 : 1;
        }
        out.println("Ctrl-C stops everything.");
        out.flush();
        watch.untilEnd(supervisor);
        return 0;
    }

    private static void describe(Layout layout, StackFile stack, PrintWriter out) {
        out.println();
        for (Part service : stack.withServices() ? Part.services() : List.<Part>of()) {
            String address = stack.ports().address(service);
            out.printf("%-20s %s/api/v1   %s/q/swagger-ui   %s/q/health%n", service.title(), address, address, address);
        }
        out.printf("%-20s %s%n", "Keycloak", stack.ports().issuer());
        out.printf(
                "%-20s jdbc:postgresql://%s/<service>%n",
                "PostgreSQL", stack.ports().address(Part.POSTGRES));
        out.printf("%-20s %s%n", "Kafka", stack.ports().address(Part.KAFKA));
        out.println();
        out.println("A token of a person: ./salesdesk token USERNAME (or number, or name)");
        for (Person person : new SampleData(layout.sampleData()).people()) {
            String where = person.office().isEmpty() ? person.region() : person.office();
            out.printf(
                    "  %-13s %s  %s  %s %s%n",
                    person.username(), person.number(), person.name(), String.join(", ", person.roles()), where);
        }
        if (!stack.demo()) {
            out.println("Without --demo the directory knows only the administrator until others are imported.");
        }
        out.println();
        out.flush();
    }
}
