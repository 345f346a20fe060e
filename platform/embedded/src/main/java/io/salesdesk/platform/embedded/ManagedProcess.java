package io.salesdesk.platform.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A child process with a log file and a pid file.
 *
 * <p>Starting first stops the process that an earlier, killed run left behind under the same pid file. The output goes
 * to a file and not through this JVM, so the child outlives a killed parent only until the next start.
 */
public final class ManagedProcess implements AutoCloseable {

    /** How long a process may take to stop when asked politely, unless the caller says otherwise. */
    public static final Duration GRACE = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(ManagedProcess.class);

    private final Spec spec;
    private final Process process;
    private final PidFile pidFile;

    private ManagedProcess(Spec spec, Process process, PidFile pidFile) {
        this.spec = spec;
        this.process = process;
        this.pidFile = pidFile;
    }

    /**
     * What to start.
     *
     * @param name what people call it, for messages
     * @param command program and arguments
     * @param environment variables added to those of this JVM
     * @param workingDirectory where it runs
     * @param logFile where its output goes; appended to
     * @param pidFile by which a later run finds it
     * @param stopWithJvm whether the end of this JVM stops it
     */
    public record Spec(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path workingDirectory,
            Path logFile,
            Path pidFile,
            boolean stopWithJvm) {

        public Spec {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }

    /** Stops what is left over from an earlier run, then starts the process. */
    public static ManagedProcess start(Spec spec) {
        PidFile pidFile = new PidFile(spec.pidFile());
        if (pidFile.stopLeftover(GRACE)) {
            LOG.info("Stopped {} left over from an earlier run", spec.name());
        }
        Directories.create(spec.workingDirectory());
        Directories.createFor(spec.logFile());
        ProcessBuilder builder = new ProcessBuilder(spec.command())
                .directory(spec.workingDirectory().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nullDevice()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.logFile().toFile()));
        builder.environment().putAll(spec.environment());
        try {
            Process process = builder.start();
            pidFile.write(process.toHandle());
            ManagedProcess started = new ManagedProcess(spec, process, pidFile);
            if (spec.stopWithJvm()) {
                StopWithJvm.add(started);
            }
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot start " + spec.name(), failure);
        }
    }

    public String name() {
        return spec.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the process has ended, with its exit code. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** The exit code, once there is one. */
    public OptionalInt exitCode() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    /** Asks the process to stop (SIGTERM) and waits; ends it by force after the grace. */
    public void stop(Duration grace) {
        StopWithJvm.remove(this);
        if (process.isAlive()) {
            PidFile.stop(process.toHandle(), grace);
        }
        pidFile.delete();
    }

    /** Ends the process at once (SIGKILL), as a crash would. */
    public void kill() {
        StopWithJvm.remove(this);
        process.destroyForcibly();
        PidFile.awaitExit(process.toHandle(), GRACE);
        pidFile.delete();
    }

    @Override
    public void close() {
        stop(GRACE);
    }

    /** The last lines of the log, for messages about a process that failed. */
    public String logTail(int lines) {
        try {
            List<String> all = Files.readAllLines(spec.logFile());
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException failure) {
            return "(cannot read " + spec.logFile() + ")";
        }
    }

    private static File nullDevice() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return new File(windows ? "NUL" : "/dev/null");
    }
}
