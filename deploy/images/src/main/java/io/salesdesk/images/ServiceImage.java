package io.salesdesk.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.Ports;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The image of one service: the layers, user, scripts and entry point of {@code deploy/images/Dockerfile}. That the health
 * check's script is one is the one thing that it does not say, as the format has no word for it outside Docker's own;
 * Compose and Kubernetes say it.
 *
 * @param service {@code order}, {@code billing} and so on
 * @param port where it listens
 * @param application the packaged service
 * @param cache its AOT cache, trained with the JVM of the base; without one it starts more slowly
 * @param scripts the folder of the scripts {@value #START} and {@value #HEALTH_CHECK}
 */
record ServiceImage(String service, int port, Path application, Optional<Path> cache, Path scripts) {

    static final String START = "start";
    static final String HEALTH_CHECK = "healthcheck";

    private static final String HOME = "/app";
    private static final String PROGRAMS = "/usr/local/bin";

    /** Rarely changed first, so that a new build moves few bytes. */
    private static final List<String> LAYERS = List.of("lib", "quarkus-run.jar", "quarkus", "app");

    static final List<String> ENTRY_POINT = List.of("bash", PROGRAMS + "/" + START);

    /** Builds the image on the base and brings it to where the containerizer says. */
    void build(JibContainerBuilder base, String version, Containerizer target) {
        try {
            base.setWorkingDirectory(AbsoluteUnixPath.get(HOME))
                    .setUser("10001:10001")
                    .setEntrypoint(ENTRY_POINT)
                    .setExposedPorts(Ports.parse(List.of(Integer.toString(port))))
                    .addEnvironmentVariable("QUARKUS_HTTP_PORT", Integer.toString(port))
                    .setLabels(Map.of(
                            "org.opencontainers.image.title",
                            "Salesdesk " + service + "-service",
                            "org.opencontainers.image.version",
                            version,
                            "org.opencontainers.image.vendor",
                            "Salesdesk"))
                    .setCreationTime(Instant.now());
            base.addFileEntriesLayer(programs());
            for (var part : LAYERS) {
                base.addFileEntriesLayer(layer(part));
            }
            cache.ifPresent(file -> base.addFileEntriesLayer(FileEntriesLayer.builder()
                    .setName("cache")
                    .addEntry(file, AbsoluteUnixPath.get(HOME + "/app.aot"))
                    .build()));
            base.containerize(target.setToolName("salesdesk"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "The image of " + service + "-service cannot be built: " + e.getMessage(), e);
        }
    }

    static JibContainerBuilder basedOn(String image) {
        try {
            return Jib.from(image);
        } catch (InvalidImageReferenceException e) {
            throw new IllegalArgumentException("\"" + image + "\" names no image", e);
        }
    }

    private FileEntriesLayer programs() {
        var layer = FileEntriesLayer.builder().setName("programs");
        for (var script : List.of(HEALTH_CHECK, START)) {
            layer.addEntry(
                    scripts.resolve(script),
                    AbsoluteUnixPath.get(PROGRAMS).resolve(script),
                    FilePermissions.fromOctalString("755"));
        }
        return layer.build();
    }

    /** Files keep their dates: the JVM takes its AOT cache only with the very jars that it was made from. */
    private FileEntriesLayer layer(String part) throws IOException {
        var layer = FileEntriesLayer.builder().setName(part);
        try (Stream<Path> files = Files.walk(application.resolve(part))) {
            for (var file : files.sorted().toList()) {
                var place = AbsoluteUnixPath.get(HOME)
                        .resolve(application.relativize(file).toString().replace('\\', '/'));
                var permissions = Files.isDirectory(file)
                        ? FilePermissions.DEFAULT_FOLDER_PERMISSIONS
                        : FilePermissions.DEFAULT_FILE_PERMISSIONS;
                layer.addEntry(
                        file,
                        place,
                        permissions,
                        Files.getLastModifiedTime(file).toInstant());
            }
        }
        return layer.build();
    }
}
