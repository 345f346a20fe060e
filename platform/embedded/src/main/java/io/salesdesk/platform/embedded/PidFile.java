package io.salesdesk.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A file that says which process holds a place: its id, and when it started, so that a later process that happens to
 * get the same id is never taken for it.
 */
public final class PidFile {

    // The operating system derives the start time from the boot time, which moves a little when the clock is set.
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    /** Records the process as the holder. */
    public void write(ProcessHandle process) {
        long started = startOf(process).map(Instant::toEpochMilli).orElse(0L);
        try {
            Directories.createFor(file);
            Path complete = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(complete, process.pid() + "\n" + started + "\n");
            Files.move(complete, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The recorded process, if that very process still runs. */
    public Optional<ProcessHandle> running() {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 2) {
                return Optional.empty();
            }
            return find(
                    Long.parseLong(lines.get(0).strip()),
                    Instant.ofEpochMilli(Long.parseLong(lines.get(1).strip())));
        } catch (IOException | NumberFormatException missingOrForeign) {
            return Optional.empty();
        }
    }

    /** Forgets the holder. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Stops the recorded process with everything it started, if it still runs: politely first, by force after the
     * grace.
     *
     * @return whether there was anything to stop
     */
    public boolean stopLeftover(Duration grace) {
        Optional<ProcessHandle> leftover = running();
        leftover.ifPresent(process -> stop(process, grace));
        delete();
        return leftover.isPresent();
    }

    static Optional<ProcessHandle> find(long pid, Instant started) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process)
                        .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                        .orElse(true));
    }

    static void stop(ProcessHandle process, Duration grace) {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        if (!awaitExit(process, grace)) {
            process.destroyForcibly();
            awaitExit(process, grace);
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    static boolean awaitExit(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
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

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }
}
