package io.salesdesk.local.command;

import io.salesdesk.local.HttpProbe;
import io.salesdesk.local.Layout;
import io.salesdesk.local.Part;
import io.salesdesk.local.StackFile;
import io.salesdesk.local.StackState;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Show what runs, where, and whether it is ready.",
        footer = {"", "Exit code: 0 everything is ready, 1 something is not, 3 nothing runs."})
public final class StatusCommand implements Callable<Integer> {

    private static final int SOME_NOT_READY = 1;
    private static final int NOTHING_RUNS = 3;

    @Option(names = "--wait", paramLabel = "SECONDS", description = "Wait so long at most until everything is ready.")
    int waitSeconds;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        Layout layout = Here.layout();
        PrintWriter out = Terminal.out(spec);
        long deadline = System.nanoTime() + waitSeconds * 1_000_000_000L;
        while (System.nanoTime() < deadline && !isReady(layout)) {
            Terminal.pause();
        }
        @Nullable StackFile stack = StackFile.read(layout).orElse(null);
        StackState state = StackState.read(layout);
        out.println("Salesdesk is " + state.name().toLowerCase(Locale.ROOT)
                + (stack != null && stack.demo() ? ", as a demo whose business clock may be moved" : ""));
        boolean allReady = true;
        boolean anyRuns = false;
        for (Part part : stack == null ? List.of(Part.values()) : stack.parts()) {
            Optional<ProcessHandle> process = layout.process(part);
            boolean ready = process.isPresent() && stack != null && HttpProbe.isReady(part, stack.ports());
            allReady &= ready;
            anyRuns |= process.isPresent();
            out.printf(
                    "  %-20s %-9s %-8s %s%n",
                    part.title(),
                    process.isEmpty() ? "down" : ready ? "ready" : "not ready",
                    process.map(handle -> Long.toString(handle.pid())).orElse(""),
                    stack == null ? "" : stack.ports().address(part));
        }
        return allReady ? 0 : anyRuns ? SOME_NOT_READY : NOTHING_RUNS;
    }

    private static boolean isReady(Layout layout) {
        return StackState.read(layout) == StackState.READY
                && StackFile.read(layout)
                        .map(stack -> stack.parts().stream()
                                .allMatch(part ->
                                        layout.process(part).isPresent() && HttpProbe.isReady(part, stack.ports())))
                        .orElse(false);
    }
}
