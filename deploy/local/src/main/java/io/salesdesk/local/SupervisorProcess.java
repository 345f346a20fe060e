package io.salesdesk.local;

import io.salesdesk.platform.embedded.Directories;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor as a process of its own.
 *
 * <p>It always runs detached, in its own process group: Ctrl-C in a terminal reaches every process of the terminal's
 * foreground group at once, and the servers have to stop in order. In the foreground, {@code up} watches it and passes
 * Ctrl-C on; with {@code -d} nobody does.
 */
public final class SupervisorProcess {

    private static final String MAIN_JAR = "salesdesk.jar";

    private SupervisorProcess() {}

    /**
     * Starts a detached supervisor; its output goes to {@link Layout#launcherLog}.
     *
     * @param watched a process whose end stops the stack, or null
     */
    public static ProcessHandle spawn(Layout layout, StackFile stack, @Nullable ProcessHandle watched) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Unpacking PostgreSQL takes most of it, once.
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dsalesdesk.root=" + layout.root(),
                "-jar",
                copyOfLauncher(layout).toString(),
                "supervise",
                "--ports=" + stack.ports().format()));
        if (stack.demo()) {
            command.add("--demo");
        }
        if (stack.throughput()) {
            command.add("--throughput");
        }
        if (!stack.withServices()) {
            command.add("--servers-only");
        }
        if (watched != null) {
            command.add("--watch=" + watched.pid());
        }
        Directories.create(layout.logs());
        LogFiles.rotate(layout.launcherLog());
        return detach(command, layout.launcherLog());
    }

    /** Runs the stack until the process is told to end. */
    public static void run(Layout layout, StackFile stack, @Nullable Long watched, PrintStream out) {
        FileLock lock = lock(layout);
        layout.supervisorPid().write(ProcessHandle.current());
        StackState.STARTING.write(layout);
        releaseHolds(layout);
        Supervisor supervisor = new Supervisor(layout, stack, System.getenv(), out);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(layout, supervisor, lock), "stop-the-stack"));
        if (watched != null) {
            ProcessHandle.of(watched)
                    .ifPresentOrElse(process -> process.onExit().thenRun(() -> System.exit(0)), () -> System.exit(0));
        }
        stack.write(layout);
        supervisor.start();
        if (stack.demo() && stack.withServices()) {
            new SampleDataLoader(layout, stack, out).load();
        }
        StackState.READY.write(layout);
        waitForever();
    }

    private static void shutDown(Layout layout, Supervisor supervisor, FileLock lock) {
        StackState.STOPPING.write(layout);
        supervisor.stop();
        StackFile.delete(layout);
        layout.supervisorPid().delete();
        try {
            lock.release();
        } catch (IOException gone) {
            // The end of the process releases it all the same.
        }
    }

    private static FileLock lock(Layout layout) {
        try {
            Directories.create(layout.run());
            FileChannel channel =
                    FileChannel.open(layout.supervisorLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return Optional.ofNullable(channel.tryLock())
                    .orElseThrow(() -> new UserError("Another supervisor runs in " + layout.home()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void releaseHolds(Layout layout) {
        for (Part part : Part.values()) {
            try {
                Files.deleteIfExists(layout.holdFile(part));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    /** The launcher runs from a copy, as the services do, so that a build does not disturb it. */
    private static Path copyOfLauncher(Layout layout) {
        Path copy = layout.launcherCopy().resolve(MAIN_JAR);
        FolderCopy.bring(
                layout.builtLauncher().resolve("lib"), layout.launcherCopy().resolve("lib"));
        try {
            Files.copy(
                    layout.builtLauncher().resolve(MAIN_JAR),
                    copy,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return copy;
    }

    /** Starts a command in a process group of its own, which only a shell can do. */
    private static ProcessHandle detach(List<String> command, Path log) {
        List<String> shell = new ArrayList<>(
                List.of("bash", "-c", "set -m; nohup \"$@\" </dev/null >>\"$0\" 2>&1 & echo $!", log.toString()));
        shell.addAll(command);
        try {
            Process process = new ProcessBuilder(shell)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            String pid = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return ProcessHandle.of(Long.parseLong(pid))
                    .orElseThrow(() -> new UserError("The supervisor ended at once; see " + log));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
