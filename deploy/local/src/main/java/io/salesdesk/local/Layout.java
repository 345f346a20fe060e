package io.salesdesk.local;

import io.salesdesk.platform.embedded.Directories;
import io.salesdesk.platform.embedded.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;

/**
 * Where everything is.
 *
 * @param root the checkout
 */
public record Layout(Path root) {

    /** Everything that is written: data, logs, pid files, secrets, unpacked programs. */
    public Path home() {
        return root.resolve(".salesdesk");
    }

    /** What {@code reset} deletes. */
    public Path data() {
        return home().resolve("data");
    }

    public Path logs() {
        return home().resolve("logs");
    }

    public Path log(Part part) {
        return logs().resolve(part.id() + ".log");
    }

    /** What the supervisor says: the progress that {@code up} shows, restarts, and its own warnings. */
    public Path launcherLog() {
        return logs().resolve("launcher.log");
    }

    /** What holds for the present run only. */
    Path run() {
        return home().resolve("run");
    }

    /** The supervisor's process. */
    public PidFile supervisorPid() {
        return new PidFile(run().resolve("supervisor.pid"));
    }

    /** Held locked by the supervisor for as long as it runs, so that two never start at once. */
    Path supervisorLock() {
        return run().resolve("supervisor.lock");
    }

    /** How far the supervisor is; see {@link StackState}. */
    Path stackState() {
        return run().resolve("state");
    }

    /** Addresses of the running stack, for other programs; see {@link StackFile}. */
    public Path stackFile() {
        return home().resolve("stack.properties");
    }

    Path pidFile(Part part) {
        return switch (part) {
            case POSTGRES -> postgres().resolve("postmaster.pid");
            case KAFKA -> kafka().resolve("broker.pid");
            case KEYCLOAK, ORDER, FULFILMENT, BILLING, CUSTOMER, REPORTING -> run().resolve(part.id() + ".pid");
        };
    }

    /** Exists while a person has stopped the part by hand, so that the supervisor leaves it down. */
    Path holdFile(Part part) {
        return run().resolve(part.id() + ".hold");
    }

    Path postgres() {
        return data().resolve("postgres");
    }

    Path kafka() {
        return data().resolve("kafka");
    }

    /** The content hash of the sample data that was loaded last. */
    Path loadedSampleData() {
        return data().resolve("sample-data.sha256");
    }

    /** Whether the sample data have been loaded since the last {@code reset}. */
    public boolean sampleDataIsLoaded() {
        return Files.exists(loadedSampleData());
    }

    Path secrets() {
        return data().resolve("secrets");
    }

    /** Unpacked once per version; kept by {@code reset}. */
    Path programs() {
        return home().resolve("programs");
    }

    /** The running copy of what Maven built, so that a build never pulls the rug from under a running service. */
    public Path application(Part part) {
        return programs().resolve(part.module());
    }

    /** What Maven builds of a service. */
    Path built(Part part) {
        return root.resolve(part.module()).resolve("target/quarkus-app");
    }

    Path launcherCopy() {
        return programs().resolve("launcher");
    }

    Path builtLauncher() {
        return root.resolve("deploy/local/target");
    }

    public Path sampleData() {
        return root.resolve("deploy/sample-data");
    }

    /** The running process of a part, whoever started it. */
    public Optional<ProcessHandle> process(Part part) {
        return part == Part.POSTGRES ? Postmaster.running(postgres()) : new PidFile(pidFile(part)).running();
    }

    /** Writes a small file so that a reader sees the old content or the new, never a part. */
    static void write(Path file, String content) {
        try {
            Directories.create(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Path complete = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(complete, content);
            Files.move(complete, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
