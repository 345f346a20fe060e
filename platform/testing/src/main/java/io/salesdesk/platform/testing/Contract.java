package io.salesdesk.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One version of one event: {@code contracts/events/<kebab>/v<n>/} of its producer. */
final class Contract {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Path folder;
    private final JsonNode document;
    private final Schema schema;

    private Contract(Path folder) {
        this.folder = folder;
        String text = text("schema.json");
        document = TestJson.read(text);
        schema = REGISTRY.getSchema(text, InputFormat.JSON);
    }

    static Optional<Contract> find(Path contracts, String event, int version) {
        Path folder = contracts.resolve("events").resolve(kebab(event)).resolve("v" + version);
        return Files.isRegularFile(folder.resolve("schema.json"))
                ? Optional.of(new Contract(folder))
                : Optional.empty();
    }

    static Contract in(Path folder) {
        return new Contract(folder);
    }

    static String kebab(String event) {
        return event.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** What does not fit the schema; empty when everything does. */
    List<String> violations(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Contract::describe)
                .toList();
    }

    /** As {@link #violations}, of an example that shows just some of the properties. */
    List<String> violationsOfPart(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .filter(error -> !"required".equals(error.getKeyword()))
                .map(Contract::describe)
                .toList();
    }

    /** The property whose value is the event's subject. */
    String subjectProperty() {
        return document.at("/x-salesdesk/subject").asText();
    }

    /** The property whose value is the record key. */
    String keyProperty() {
        return document.at("/x-salesdesk/key").asText();
    }

    /** The property whose value is the record key of these data: another one where the first is absent. */
    String keyProperty(JsonNode data) {
        String otherwise = document.at("/x-salesdesk/keyElse").asText();
        return otherwise.isEmpty() || data.hasNonNull(keyProperty()) ? keyProperty() : otherwise;
    }

    String full() {
        return text("full.json");
    }

    String minimal() {
        return text("minimal.json");
    }

    /** What is wrong with the contract itself and its examples. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!document.path("$schema").asText().contains("2020-12")) {
            problems.add(folder + ": $schema is not draft 2020-12");
        }
        if (!document.path("additionalProperties").isBoolean()
                || document.path("additionalProperties").asBoolean()) {
            problems.add(folder + ": additionalProperties must be false, since consumers rely on what is named");
        }
        for (String identifying : List.of(subjectProperty(), keyProperty())) {
            if (document.path("properties").path(identifying).isMissingNode()) {
                problems.add(folder + ": x-salesdesk must name the properties that are subject and key, not "
                        + (identifying.isEmpty() ? "nothing" : identifying));
            }
        }
        for (String example : List.of("full.json", "minimal.json")) {
            if (!Files.isRegularFile(folder.resolve(example))) {
                problems.add(folder + ": " + example + " is missing");
                continue;
            }
            violations(text(example)).forEach(violation -> problems.add(folder + "/" + example + ": " + violation));
        }
        if (problems.isEmpty()) {
            JsonNode full = TestJson.read(full());
            document.path("properties").fieldNames().forEachRemaining(property -> {
                if (!full.has(property)) {
                    problems.add(folder + "/full.json: has no " + property);
                }
            });
            List<String> required = StreamSupport.stream(
                            document.path("required").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            TestJson.read(minimal()).fieldNames().forEachRemaining(property -> {
                if (!required.contains(property)) {
                    problems.add(folder + "/minimal.json: has the optional " + property);
                }
            });
        }
        return problems;
    }

    /** Whether the schema knows the value that a JSON pointer names; array elements are {@code *} or a number. */
    boolean declares(String pointer) {
        return declares(document, segments(pointer), 0);
    }

    static boolean has(JsonNode example, String pointer) {
        List<JsonNode> here = List.of(example);
        for (String segment : segments(pointer)) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : here) {
                if (node.isArray()) {
                    if (segment.equals("*")) {
                        node.forEach(next::add);
                    } else if (segment.chars().allMatch(Character::isDigit) && node.has(Integer.parseInt(segment))) {
                        next.add(node.get(Integer.parseInt(segment)));
                    }
                } else if (node.has(segment)) {
                    next.add(node.get(segment));
                }
            }
            here = next;
        }
        return !here.isEmpty();
    }

    private boolean declares(JsonNode node, List<String> segments, int depth) {
        JsonNode resolved = resolve(node);
        if (depth == segments.size()) {
            return !resolved.isMissingNode();
        }
        String segment = segments.get(depth);
        JsonNode property = resolved.path("properties").path(segment);
        if (!property.isMissingNode()) {
            return declares(property, segments, depth + 1);
        }
        boolean element = segment.equals("*") || segment.chars().allMatch(Character::isDigit);
        if (element && resolved.has("items")) {
            return declares(resolved.get("items"), segments, depth + 1);
        }
        if (resolved.path("additionalProperties").isObject()) {
            return declares(resolved.get("additionalProperties"), segments, depth + 1);
        }
        for (String combination : List.of("allOf", "anyOf", "oneOf")) {
            for (JsonNode branch : resolved.path(combination)) {
                if (declares(branch, segments, depth)) {
                    return true;
                }
            }
        }
        return false;
    }

    private JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref") && resolved.get("$ref").asText().startsWith("#/")) {
            resolved = document.at(resolved.get("$ref").asText().substring(1));
        }
        return resolved;
    }

    private static List<String> segments(String pointer) {
        if (!pointer.startsWith("/")) {
            throw new IllegalArgumentException("Not a JSON pointer: " + pointer);
        }
        return List.of(pointer.substring(1).split("/", -1));
    }

    private static String describe(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
