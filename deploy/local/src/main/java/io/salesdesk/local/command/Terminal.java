package io.salesdesk.local.command;

import io.salesdesk.local.Layout;
import io.salesdesk.local.LogFiles;
import io.salesdesk.local.StackState;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What a person sees while the supervisor works. */
final class Terminal {

    private static final long POLL_MILLIS = 100;
    private static final long STOP_SECONDS = 120;

    private Terminal() {}

    static PrintWriter out(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("Not run by picocli");
        }
        return spec.commandLine().getOut();
    }

    /** Begins to watch what the supervisor says from now on. */
    static Watch watch(Layout layout, PrintWriter out) {
        return new Watch(layout, LogFiles.Follower.fromEnd(layout.launcherLog()), out);
    }

    /** Shows the supervisor's progress. */
    static final class Watch {

        private final Layout layout;
        private final LogFiles.Follower log;
        private final PrintWriter out;
        private final AtomicBoolean attached = new AtomicBoolean(true);
        private final CountDownLatch shown = new CountDownLatch(1);

        private Watch(Layout layout, LogFiles.Follower log, PrintWriter out) {
            this.layout = layout;
            this.log = log;
            this.out = out;
        }

        /** Passes Ctrl-C on to the supervisor and waits until it has stopped everything. */
        void stopOnInterrupt(ProcessHandle supervisor) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                if (attached.get() && supervisor.isAlive()) {
                                    supervisor.destroy();
                                    awaitEnd(supervisor);
                                    awaitShown();
                                }
                            },
                            "stop-with-terminal"));
        }

        /** From now on the supervisor outlives this process. */
        void leaveRunning() {
            attached.set(false);
        }

        /** Shows the progress until everything is ready; false when the supervisor ended instead. */
        boolean untilReady(ProcessHandle supervisor) {
            while (supervisor.isAlive()) {
                show();
                if (StackState.read(layout) == StackState.READY) {
                    show();
                    return true;
                }
                pause();
            }
            end();
            return false;
        }

        /** Shows what the supervisor says until it ends. */
        void untilEnd(ProcessHandle supervisor) {
            while (supervisor.isAlive()) {
                show();
                pause();
            }
            end();
        }

        private void end() {
            show();
            shown.countDown();
        }

        private void show() {
            log.poll(out::println);
            out.flush();
        }

        private void awaitShown() {
            try {
                if (!shown.await(1, TimeUnit.SECONDS)) {
                    show();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits for the end of a process that was asked to end; ends it by force when it does not. */
    static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
