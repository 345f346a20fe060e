package io.salesdesk.local;

import io.salesdesk.platform.embedded.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's main process, which is no child of the supervisor: {@code pg_ctl} started it. */
final class Postmaster {

    private Postmaster() {}

    /** The process that serves the data directory now. */
    static Optional<ProcessHandle> running(Path dataDirectory) {
        if (!PostgresServer.isRunning(dataDirectory)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(dataDirectory.resolve("postmaster.pid"));
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (IOException | NumberFormatException stoppedMeanwhile) {
            return Optional.empty();
        }
    }
}
