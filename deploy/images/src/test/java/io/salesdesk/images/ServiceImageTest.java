package io.salesdesk.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceImageTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "An image runs as nobody in particular, has its AOT cache, its scripts, and its libraries in a layer below the"
                    + " code")
    void anImageWithoutAnEngine() throws Exception {
        var application = application();
        var file = folder.resolve("order.tar");

        new ServiceImage("order", 8081, application, Optional.of(application.resolve("image.aot")), scripts())
                .build(
                        Jib.fromScratch(),
                        "1.2.3",
                        Containerizer.to(TarImage.at(file).named("salesdesk/order-service:1.2.3"))
                                .setOfflineMode(true)
                                .setBaseImageLayersCache(folder.resolve("base-cache"))
                                .setApplicationLayersCache(folder.resolve("cache")));

        var config = text(file, "config.json");
        assertThat(config)
                .contains("\"User\":\"10001:10001\"")
                .contains("\"/usr/local/bin/start\"")
                .contains("\"8081/tcp\"")
                .contains("QUARKUS_HTTP_PORT=8081");
        assertThat(text(file, "manifest.json")).contains("salesdesk/order-service:1.2.3");
        assertThat(layers(file)).isEqualTo(6);
    }

    private Path application() throws IOException {
        var application = folder.resolve("quarkus-app");
        for (var name : List.of(
                "lib/main/a.jar", "quarkus-run.jar", "quarkus/generated-bytecode.jar", "app/order.jar", "image.aot")) {
            var part = application.resolve(name);
            Files.createDirectories(part.getParent());
            Files.writeString(part, name);
        }
        return application;
    }

    private Path scripts() throws IOException {
        for (var name : List.of(ServiceImage.START, ServiceImage.HEALTH_CHECK)) {
            Files.writeString(folder.resolve(name), "#!/usr/bin/env bash");
        }
        return folder;
    }

    private static long layers(Path file) {
        return entries(file).keySet().stream()
                .filter(name -> name.endsWith(".tar.gz"))
                .count();
    }

    private static String text(Path file, String entry) {
        var content = entries(file).get(entry);
        assertThat(content).as(entry).isNotNull();
        return new String(content, StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> entries(Path file) {
        try (var tar = new TarArchiveInputStream(Files.newInputStream(file))) {
            var entries = new HashMap<String, byte[]>();
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.put(entry.getName(), tar.readAllBytes());
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
