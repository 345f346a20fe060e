package io.salesdesk.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarFile;

/**
 * The Java runtime of a base image, unpacked on this machine. An AOT cache serves only the very JVM that wrote it, so the caches
 * of an image must be trained with the image's own.
 *
 * @param home its {@code JAVA_HOME} here
 */
record BaseRuntime(Path home) {

    private static final String JAVA_HOME = "JAVA_HOME=";
    private static final int GZIP = 0x1f8b;
    private static final int OWNER_EXECUTES = 0100;

    /**
     * Fetches the image, and unpacks the folder that its {@code JAVA_HOME} names. What an earlier call left of the same image
     * is kept as it is.
     *
     * @param folder for the image and what is unpacked of it
     * @return empty when the image names no runtime or this machine cannot run it (another system or processor)
     */
    static Optional<BaseRuntime> unpack(JibContainerBuilder base, Path folder) throws IOException {
        Files.createDirectories(folder);
        var archive = folder.resolve("base.tar");
        var digest = fetch(base, archive);
        try (var image = new TarFile(archive)) {
            var entries =
                    image.getEntries().stream().collect(Collectors.toMap(TarArchiveEntry::getName, entry -> entry));
            var manifest = json(image, entries, "manifest.json").path(0);
            var home = home(json(image, entries, manifest.path("Config").asText()));
            if (home.isEmpty()) {
                return Optional.empty();
            }
            var unpacked = folder.resolve(digest);
            var runtime = new BaseRuntime(unpacked.resolve(home.get()));
            if (!Files.exists(unpacked.resolve("complete"))) {
                for (var layer : manifest.path("Layers")) {
                    try (var content = image.getInputStream(entry(entries, layer.asText()))) {
                        unpack(content, home.get(), unpacked);
                    }
                }
                Files.createFile(unpacked.resolve("complete"));
            }
            return runtime.runsHere() ? Optional.of(runtime) : Optional.empty();
        }
    }

    Path java() {
        return home.resolve("bin/java");
    }

    /** When it came to this machine: what was trained before was trained with another. */
    FileTime since() throws IOException {
        return Files.getLastModifiedTime(home.resolve("lib/modules"));
    }

    private boolean runsHere() {
        try {
            return new ProcessBuilder(java().toString(), "-version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException anotherSystem) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static String fetch(JibContainerBuilder base, Path archive) {
        try {
            return base.containerize(Containerizer.to(TarImage.at(archive).named("salesdesk/base"))
                            .setToolName("salesdesk"))
                    .getDigest()
                    .getHash();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (Exception e) {
            throw new IllegalStateException("The base image cannot be fetched: " + e.getMessage(), e);
        }
    }

    /** Without the slash at its beginning. */
    private static Optional<String> home(JsonNode configuration) {
        for (var variable : configuration.path("config").path("Env")) {
            if (variable.asText().startsWith(JAVA_HOME)) {
                return Optional.of(relative(variable.asText().substring(JAVA_HOME.length())));
            }
        }
        return Optional.empty();
    }

    private static void unpack(InputStream layer, String home, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(uncompressed(layer))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var name = relative(entry.getName());
                var file = target.resolve(name).normalize();
                if (!name.startsWith(home + "/") || !file.startsWith(target)) {
                    continue;
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                Files.deleteIfExists(file);
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(file, target.resolve(relative(entry.getLinkName())));
                } else {
                    Files.copy(tar, file);
                    if ((entry.getMode() & OWNER_EXECUTES) != 0
                            && !file.toFile().setExecutable(true)) {
                        throw new IOException(file + " cannot be made executable");
                    }
                }
            }
        }
    }

    private static InputStream uncompressed(InputStream layer) throws IOException {
        var content = new BufferedInputStream(layer);
        content.mark(2);
        int magic = content.read() << 8 | content.read();
        content.reset();
        return magic == GZIP ? new GZIPInputStream(content) : content;
    }

    private static String relative(String path) {
        return path.replaceFirst("^\\.?/+", "").replaceFirst("/+$", "");
    }

    private static JsonNode json(TarFile image, Map<String, TarArchiveEntry> entries, String name) throws IOException {
        try (var content = image.getInputStream(entry(entries, name))) {
            return new ObjectMapper().readTree(content);
        }
    }

    private static TarArchiveEntry entry(Map<String, TarArchiveEntry> entries, String name) throws IOException {
        var entry = entries.get(name);
        if (entry == null) {
            throw new IOException("The base image has no " + name);
        }
        return entry;
    }
}
