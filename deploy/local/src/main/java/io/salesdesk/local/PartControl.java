package io.salesdesk.local;

import io.salesdesk.platform.embedded.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Single parts of a running stack, stopped and started by hand or by a fault test. */
public final class PartControl {

    private static final long STOP_SECONDS = 30;

    private PartControl() {}

    /** Ends the part at once, with everything it started; says what it did. */
    public static String kill(Layout layout, Part part) {
        ProcessHandle process = process(layout, part);
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(process);
        return part.title() + " (process " + process.pid() + ") is killed";
    }

    /** Stops the part and keeps the supervisor from starting it again. */
    public static String stop(Layout layout, Part part) {
        Optional<ProcessHandle> process = layout.process(part);
        Layout.write(layout.holdFile(part), "");
        process.ifPresent(running -> end(layout, part, running));
        return part.title() + " is down until: ./salesdesk start " + part.id();
    }

    /** Lets the supervisor start the part again. */
    public static String start(Layout layout, Part part) {
        try {
            return Files.deleteIfExists(layout.holdFile(part))
                    ? part.title() + " starts"
                    : part.title() + " was not stopped by hand; the supervisor looks after it";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Stops the part; the supervisor starts it again. */
    public static String restart(Layout layout, Part part) {
        ProcessHandle process = process(layout, part);
        end(layout, part, process);
        return part.title() + " (process " + process.pid() + ") has stopped and starts again";
    }

    private static ProcessHandle process(Layout layout, Part part) {
        return layout.process(part).orElseThrow(() -> new UserError(part.title() + " does not run at the moment"));
    }

    private static void end(Layout layout, Part part, ProcessHandle process) {
        if (part == Part.POSTGRES) {
            // At the signal that Java can send it would wait for the services to close their connections, which they
            // keep.
            PostgresServer.stopLeftover(layout.postgres());
            return;
        }
        process.destroy();
        if (!awaitEnd(process)) {
            process.destroyForcibly();
            awaitEnd(process);
        }
    }

    private static boolean awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
