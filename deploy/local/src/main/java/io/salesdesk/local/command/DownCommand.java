package io.salesdesk.local.command;

import io.salesdesk.local.Layout;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "down", mixinStandardHelpOptions = true, description = "Stop everything; the data stay.")
public final class DownCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Terminal.out(spec);
        if (!stop(Here.layout(), out)) {
            out.println("Nothing is running.");
        }
        return 0;
    }

    /** Stops the stack if it runs, and what is left of one whose supervisor was killed; returns whether it did. */
    static boolean stop(Layout layout, PrintWriter out) {
        Optional<ProcessHandle> supervisor = layout.supervisorPid().running();
        supervisor.ifPresent(process -> {
            Terminal.Watch watch = Terminal.watch(layout, out);
            Thread.ofVirtual().start(() -> Terminal.awaitEnd(process));
            process.destroy();
            watch.untilEnd(process);
        });
        return Leftovers.stop(layout, out) || supervisor.isPresent();
    }
}
