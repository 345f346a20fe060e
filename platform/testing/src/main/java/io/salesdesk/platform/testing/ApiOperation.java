package io.salesdesk.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One operation of an OpenAPI document.
 *
 * @param document the whole document, which schemas refer to
 */
record ApiOperation(String method, String path, JsonNode description, JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data";
    private static final int MAX_DEPTH = 8;

    /** All operations below {@code /api}. */
    static List<ApiOperation> of(JsonNode document) {
        List<ApiOperation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> path.getKey().startsWith("/api/") && METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(new ApiOperation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue(),
                                document))));
        return operations;
    }

    boolean isCommand() {
        return !method.equals("GET");
    }

    boolean takesJson() {
        return content().has(JSON);
    }

    boolean takesFiles() {
        return content().has(MULTIPART);
    }

    /** The names of the parameters in {@code path}, {@code query} or {@code header}. */
    List<String> parameters(String in) {
        List<String> names = new ArrayList<>();
        description.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals(in)) {
                names.add(parameter.path("name").asText());
            }
        });
        return names;
    }

    /** A body with every member that the schema knows; its ids are of nothing that exists. */
    Optional<JsonNode> sampleBody() {
        return takesJson() ? Optional.of(sample(content().path(JSON).path("schema"), 0)) : Optional.empty();
    }

    private JsonNode content() {
        return description.path("requestBody").path("content");
    }

    private JsonNode sample(JsonNode reference, int depth) {
        JsonNode schema = resolved(reference);
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                return sample(schema.path(choice).path(0), depth + 1);
            }
        }
        return switch (type(schema)) {
            case "object" -> {
                var object = nodes.objectNode();
                if (depth < MAX_DEPTH) {
                    schema.path("properties")
                            .properties()
                            .forEach(member -> object.set(member.getKey(), sample(member.getValue(), depth + 1)));
                }
                yield object;
            }
            case "array" -> {
                var array = nodes.arrayNode();
                if (depth < MAX_DEPTH) {
                    array.add(sample(schema.path("items"), depth + 1));
                }
                yield array;
            }
            case "integer", "number" ->
                nodes.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> nodes.booleanNode(true);
            default -> nodes.textNode(text(schema));
        };
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (!one.asText().equals("null")) {
                    return one.asText();
                }
            }
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    private static String text(JsonNode schema) {
        String pattern = schema.path("pattern").asText();
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2026-11-20";
            case "date-time" -> "2026-11-20T01:02:03Z";
            case "time", "local-time" -> "09:00";
            default -> {
                if (pattern.contains("0-9") || pattern.contains("\\d")) {
                    yield "1";
                }
                yield pattern.contains("A-Z") ? "CNY" : "sample";
            }
        };
    }
}
