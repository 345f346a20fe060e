package io.salesdesk.platform.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiDocumentTest {

    private static final String SERVED = """
            openapi: 3.1.0
            servers:
            - url: http://localhost:1
            paths:
              /a:
                get: {}
            """;

    @TempDir
    Path folder;

    @Test
    @DisplayName("a document differs by what it promises, not by where it runs or how it is laid out")
    void compares() throws IOException {
        Path committed = folder.resolve("openapi.yaml");
        assertThatThrownBy(() -> OpenApiDocument.check(committed, SERVED)).hasMessageContaining("is missing");

        Files.writeString(committed, "{openapi: 3.1.0, paths: {/a: {get: {}}}}");
        assertThatCode(() -> OpenApiDocument.check(committed, SERVED)).doesNotThrowAnyException();

        Files.writeString(committed, "{openapi: 3.1.0, paths: {/b: {get: {}}}}");
        assertThatThrownBy(() -> OpenApiDocument.check(committed, SERVED))
                .hasMessageContaining("/paths/~1a: is new")
                .hasMessageContaining("/paths/~1b: is gone");
    }
}
