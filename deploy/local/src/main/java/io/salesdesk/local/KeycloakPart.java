package io.salesdesk.local;

import io.salesdesk.platform.embedded.Directories;
import io.salesdesk.platform.embedded.ManagedProcess;
import io.salesdesk.platform.embedded.PidFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak from its distribution, with a realm generated from the people of the sample data.
 *
 * <p>The distribution is unpacked and built once per version. Its database holds nothing that cannot be generated, so
 * it is made anew whenever the people have changed.
 */
final class KeycloakPart implements Server {

    private static final String READY_TO_RUN = "salesdesk.built";
    private static final String IMPORTED_REALM = "salesdesk.realm.sha256";

    private final Layout layout;
    private final PortPlan ports;
    private final Secrets secrets;
    private final SampleData sampleData;
    private final Consumer<String> progress;
    private @Nullable ManagedProcess process;
    private volatile @Nullable ManagedProcess build;

    KeycloakPart(Layout layout, PortPlan ports, Secrets secrets, SampleData sampleData, Consumer<String> progress) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
        this.sampleData = sampleData;
        this.progress = progress;
    }

    @Override
    public Part part() {
        return Part.KEYCLOAK;
    }

    @Override
    public synchronized ProcessHandle start() {
        stopServer();
        Path home = install();
        boolean importRealm = prepareRealm(home);
        List<String> arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.of(Part.KEYCLOAK),
                "--hostname=" + ports.address(Part.KEYCLOAK)));
        if (importRealm) {
            arguments.add("--import-realm");
        }
        ManagedProcess started = launch(
                home,
                arguments,
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        secrets.get("keycloak-admin")),
                layout.log(Part.KEYCLOAK),
                layout.pidFile(Part.KEYCLOAK));
        process = started;
        return ProcessHandle.of(started.pid()).orElseThrow(() -> new IllegalStateException("Keycloak ended at once"));
    }

    @Override
    public void stop() {
        ManagedProcess running = build;
        if (running != null) {
            // A start that waits for the build holds the lock that stopping needs.
            running.kill();
        }
        stopServer();
    }

    private synchronized void stopServer() {
        if (process == null) {
            new PidFile(layout.pidFile(Part.KEYCLOAK)).stopLeftover(ManagedProcess.GRACE);
            return;
        }
        process.stop(ManagedProcess.GRACE);
        process = null;
    }

    /** Forgets users, sessions and signing keys of every unpacked version; the next start imports the realm again. */
    static void deleteData(Layout layout) {
        try (DirectoryStream<Path> versions = programs(layout)) {
            for (Path version : versions) {
                Directories.delete(version.resolve("data"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static DirectoryStream<Path> programs(Layout layout) throws IOException {
        return Files.newDirectoryStream(Directories.create(layout.programs()), "keycloak-*");
    }

    private Path install() {
        Path archive = archive();
        Path home = layout.programs()
                .resolve(archive.getFileName()
                        .toString()
                        .replaceFirst("keycloak-quarkus-dist-(.*)\\.zip", "keycloak-$1"));
        Path marker = home.resolve(READY_TO_RUN);
        // Keycloak remembers absolute paths of its build, so a checkout that has moved needs another.
        if (Files.exists(marker) && read(marker).equals(home.toString())) {
            return home;
        }
        progress.accept("Keycloak is unpacked and built, once; this takes half a minute");
        Directories.delete(home);
        unpack(archive, home);
        ManagedProcess running = launch(
                home,
                List.of("build", "--db=dev-file", "--health-enabled=false", "--metrics-enabled=false"),
                Map.of(),
                layout.logs().resolve("keycloak-build.log"),
                layout.pidFile(Part.KEYCLOAK));
        build = running;
        int exitCode = running.onExit().join();
        build = null;
        if (exitCode != 0) {
            throw new IllegalStateException("Keycloak could not be built:\n" + running.logTail(20));
        }
        Layout.write(marker, home.toString());
        return home;
    }

    private Path archive() {
        Path folder = layout.builtLauncher().resolve("keycloak");
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, "keycloak-quarkus-dist-*.zip")) {
            @Nullable Path newest = null;
            for (Path archive : archives) {
                if (newest == null
                        || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(newest)) > 0) {
                    newest = archive;
                }
            }
            if (newest != null) {
                return newest;
            }
        } catch (IOException missing) {
            throw new UncheckedIOException("No Keycloak distribution in " + folder, missing);
        }
        throw new IllegalStateException("No Keycloak distribution in " + folder);
    }

    private static void unpack(Path archive, Path home) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                // Everything is under one folder named after the version.
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path target = home.resolve(name).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException(archive + " has an entry outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts the realm where Keycloak looks for it; returns whether it has to be imported. */
    private boolean prepareRealm(Path home) {
        String realm = Realm.json(sampleData.people());
        String fingerprint = Fingerprint.of(realm);
        Path data = home.resolve("data");
        Path imported = data.resolve(IMPORTED_REALM);
        if (Files.exists(imported) && read(imported).equals(fingerprint)) {
            return false;
        }
        Directories.delete(data);
        Layout.write(data.resolve("import").resolve(Realm.NAME + "-realm.json"), realm);
        return true;
    }

    /** Remembers, once Keycloak has answered for the realm, that it needs no import at the next start. */
    void ready() {
        Layout.write(
                install().resolve("data").resolve(IMPORTED_REALM), Fingerprint.of(Realm.json(sampleData.people())));
    }

    private static ManagedProcess launch(
            Path home, List<String> arguments, Map<String, String> environment, Path logFile, Path pidFile) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                // Nobody measures the identity provider here; the quick compiler starts it in two thirds of the time.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError"));
        // What bin/kc.sh passes. It is left out because the process to watch would be the shell's child.
        command.addAll(List.of(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dfile.encoding=UTF-8",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return ManagedProcess.start(
                new ManagedProcess.Spec(Part.KEYCLOAK.title(), command, environment, home, logFile, pidFile, false));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
