package io.salesdesk.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.restassured.RestAssured;
import io.salesdesk.platform.embedded.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Keeps the committed OpenAPI document of a service, {@code <service>-service/openapi.yaml}, equal to what the running
 * service serves. With {@code -Dsalesdesk.update-contracts=true} the document is written instead.
 */
public final class OpenApiDocument {

    /** System property that makes the check write the document. */
    public static final String UPDATE = "salesdesk.update-contracts";

    private static final int SHOWN = 40;

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private OpenApiDocument() {}

    /**
     * Checks the document of a service that runs in this test.
     *
     * @param service such as {@code order}
     */
    public static void check(String service) {
        String served = RestAssured.given()
                // As JSON: a YAML reader takes an unquoted example such as 13:45:30.5 for a number.
                .queryParam("format", "JSON")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        check(ProjectRoot.find().resolve(service + "-service").resolve("openapi.yaml"), served);
    }

    static void check(Path committed, String served) {
        try {
            JsonNode now = withoutServers(YAML.readTree(served));
            if (Boolean.getBoolean(UPDATE)) {
                Files.writeString(committed, YAML.writeValueAsString(now));
                return;
            }
            if (!Files.exists(committed)) {
                throw new AssertionError(committed + " is missing; write it with -D" + UPDATE + "=true");
            }
            List<String> differences = new ArrayList<>();
            compare("", withoutServers(YAML.readTree(Files.readString(committed))), now, differences);
            if (!differences.isEmpty()) {
                throw new AssertionError(committed + " is not what the service serves; write it with -D" + UPDATE
                        + "=true after a wanted change:\n  "
                        + String.join("\n  ", differences.subList(0, Math.min(SHOWN, differences.size()))));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the service runs is no part of what it promises. */
    private static JsonNode withoutServers(JsonNode document) {
        if (document instanceof ObjectNode object) {
            object.remove("servers");
        }
        return document;
    }

    private static void compare(String pointer, JsonNode committed, JsonNode served, List<String> differences) {
        if (committed.isObject() && served.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            committed.fieldNames().forEachRemaining(names::add);
            served.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(
                    pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                    committed.path(name),
                    served.path(name),
                    differences));
        } else if (committed.isMissingNode()) {
            differences.add(pointer + ": is new");
        } else if (served.isMissingNode()) {
            differences.add(pointer + ": is gone");
        } else if (!committed.equals(served)) {
            differences.add(pointer + ": was " + committed + ", is " + served);
        }
    }
}
