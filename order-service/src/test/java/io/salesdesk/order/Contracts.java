package io.salesdesk.order;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The examples that producers keep with their contracts. */
final class Contracts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Contracts() {}

    static Map<String, Object> fullExample(String service, String event) {
        var root = Path.of(Objects.requireNonNull(System.getProperty("salesdesk.root")));
        var file = root.resolve(service + "-service/contracts/events/" + event + "/v1/full.json");
        try {
            return JSON.readValue(Files.readString(file), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
