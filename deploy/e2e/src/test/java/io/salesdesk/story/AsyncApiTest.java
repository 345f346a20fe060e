package io.salesdesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesdesk.platform.embedded.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/asyncapi.json} is made from the producers' schemas and never written by hand. With
 * {@code -Dsalesdesk.update-contracts=true} it is written anew.
 */
class AsyncApiTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path root = ProjectRoot.find();

    @Test
    @DisplayName("The AsyncAPI document says what the services publish, under which key")
    void documentIsUpToDate() throws IOException {
        var file = root.resolve("docs/asyncapi.json");
        var made = JSON.writeValueAsString(document()) + "\n";
        if (Boolean.getBoolean("salesdesk.update-contracts")) {
            Files.writeString(file, made);
        }
        assertThat(Files.readString(file))
                .as("docs/asyncapi.json; write it anew with -Dsalesdesk.update-contracts=true")
                .isEqualTo(made);
    }

    private ObjectNode document() throws IOException {
        var document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Salesdesk events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "CloudEvents 1.0 in Kafka's binary content mode, at least once, in order per record key."
                                + " ce_id stays the same when a delivery is repeated; ce_sequence counts the events of"
                                + " one subject.");
        document.put("defaultContentType", "application/json");
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        var messages = document.putObject("components").putObject("messages");
        for (var service : Service.values()) {
            for (var version : versions(service)) {
                add(service, version, channels, operations, messages);
            }
        }
        ((ObjectNode) document.get("components")).set("messageTraits", traits());
        return document;
    }

    private void add(Service service, Path version, ObjectNode channels, ObjectNode operations, ObjectNode messages)
            throws IOException {
        var schema = JSON.readTree(version.resolve("schema.json").toFile());
        var event = schema.path("title").asText();
        var name = service.id() + "." + event + "." + version.getFileName();
        var topic = schema.at("/x-salesdesk/topic").asText("salesdesk." + service.id());

        var message = messages.putObject(name);
        message.put("name", "salesdesk." + name)
                .put("title", event)
                .put("summary", schema.path("description").asText());
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/CloudEvent");
        message.putObject("payload")
                .put(
                        "$ref",
                        "../"
                                + root.relativize(version.resolve("schema.json"))
                                        .toString()
                                        .replace('\\', '/'));
        message.putObject("bindings")
                .putObject("kafka")
                .putObject("key")
                .put("type", "string")
                .put("format", "uuid")
                .put("description", key(schema));
        message.put("x-subject", schema.at("/x-salesdesk/subject").asText());
        var example = message.putArray("examples").addObject();
        example.put("name", "full");
        example.set("payload", JSON.readTree(version.resolve("full.json").toFile()));

        if (!channels.has(topic)) {
            channels.putObject(topic).put("address", topic).putObject("messages");
        }
        ((ObjectNode) channels.path(topic).path("messages"))
                .putObject(name)
                .put("$ref", "#/components/messages/" + name);
        var operation = service.id() + " publishes to " + topic;
        if (!operations.has(operation)) {
            var added = operations.putObject(operation).put("action", "send");
            added.putObject("channel").put("$ref", "#/channels/" + topic);
        }
    }

    private static String key(JsonNode schema) {
        var otherwise = schema.at("/x-salesdesk/keyElse").asText();
        var key = schema.at("/x-salesdesk/key").asText();
        return otherwise.isEmpty() ? key : key + ", else " + otherwise;
    }

    private static ObjectNode traits() {
        var traits = JSON.createObjectNode();
        var headers = traits.putObject("CloudEvent").putObject("headers").put("type", "object");
        var properties = headers.putObject("properties");
        var required = headers.putArray("required");
        for (var attribute : List.of(
                "specversion",
                "id",
                "type",
                "source",
                "subject",
                "time",
                "sequence",
                "correlationid",
                "businessdate")) {
            properties.putObject("ce_" + attribute).put("type", "string");
            required.add("ce_" + attribute);
        }
        for (var optional : List.of("causationid", "traceparent", "orderid", "orderrevision")) {
            properties.putObject("ce_" + optional).put("type", "string");
        }
        return traits;
    }

    /** All versions of all events of the service, by name. */
    private List<Path> versions(Service service) throws IOException {
        var events = root.resolve(service.id() + "-service/contracts/events");
        if (!Files.isDirectory(events)) {
            return List.of();
        }
        var found = new TreeMap<String, Path>();
        try (Stream<Path> files = Files.walk(events)) {
            files.filter(file -> file.endsWith("schema.json"))
                    .map(Path::getParent)
                    .forEach(version -> found.put(version.toString().toLowerCase(Locale.ROOT), version));
        }
        return List.copyOf(found.values());
    }

    @Test
    @DisplayName("No event's name is used by two schemas of one service")
    void namesAreUnique() throws IOException {
        for (var service : Service.values()) {
            var titles = versions(service).stream().map(AsyncApiTest::nameOf).toList();
            assertThat(titles).doesNotHaveDuplicates();
        }
    }

    private static String nameOf(Path version) {
        try {
            JsonNode schema = JSON.readTree(version.resolve("schema.json").toFile());
            return schema.path("title").asText() + version.getFileName();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
