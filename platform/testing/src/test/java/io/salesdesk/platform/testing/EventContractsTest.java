package io.salesdesk.platform.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventContractsTest {

    private static final String SCHEMA = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "x-salesdesk": {"subject": "thingId", "key": "thingId"},
              "type": "object",
              "additionalProperties": false,
              "required": ["thingId", "lines"],
              "properties": {
                "thingId": {"type": "string", "format": "uuid"},
                "lines": {"type": "array", "items": {"$ref": "#/$defs/line"}},
                "note": {"type": "string"}
              },
              "$defs": {
                "line": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": ["quantity"],
                  "properties": {"quantity": {"type": "string", "pattern": "^[0-9]+$"}}
                }
              }
            }""";
    private static final String ID = "01930000-0000-7000-8000-000000000001";
    private static final String MINIMAL = "{\"thingId\": \"" + ID + "\", \"lines\": []}";
    private static final String FULL =
            "{\"thingId\": \"" + ID + "\", \"lines\": [{\"quantity\": \"2\"}], \"note\": \"n\"}";
    private static final String TYPE = "salesdesk.alpha.ThingHappened.v1";

    @TempDir
    Path root;

    private Path contract;
    private Path cases;
    private EventContracts contracts;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reader(UUID thingId, List<Line> lines) {
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Line(String quantity) {}
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record WrongReader(int thingId) {}

    @BeforeEach
    void writeContract() throws IOException {
        contract = Files.createDirectories(root.resolve("alpha-service/contracts/events/thing-happened/v1"));
        cases = Files.createDirectories(root.resolve("alpha-service/contracts/consumers/beta"));
        Files.writeString(contract.resolve("schema.json"), SCHEMA);
        Files.writeString(contract.resolve("full.json"), FULL);
        Files.writeString(contract.resolve("minimal.json"), MINIMAL);
        writeCase("/thingId", "/lines/*/quantity");
        contracts = EventContracts.in(root);
    }

    @Test
    @DisplayName("a sound contract passes for producer, published event and consumer")
    void sound() {
        assertThatCode(() -> {
                    contracts.checkProducer("alpha");
                    contracts.checkPublished("alpha", List.of(event(ID, 1, FULL), event(ID, 2, MINIMAL)));
                    contracts.checkConsumer("beta", new ObjectMapper(), Map.of(TYPE, Reader.class));
                    contracts.check(TestEvent.of("alpha", "ThingHappened", UUID.fromString(ID), FULL));
                })
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("an example that does not fit its schema fails, also by its format")
    void badExample() throws IOException {
        Files.writeString(contract.resolve("minimal.json"), "{\"thingId\": \"no uuid\", \"lines\": []}");
        assertThatThrownBy(() -> contracts.checkProducer("alpha")).hasMessageContaining("minimal.json: /thingId");
    }

    @Test
    @DisplayName("a full example that leaves a property out, or a minimal one that does not, fails")
    void examplesCover() throws IOException {
        Files.writeString(contract.resolve("full.json"), MINIMAL);
        Files.writeString(contract.resolve("minimal.json"), FULL);
        assertThatThrownBy(() -> contracts.checkProducer("alpha"))
                .hasMessageContaining("full.json: has no note")
                .hasMessageContaining("minimal.json: has the optional note");
    }

    @Test
    @DisplayName("a schema that lets unknown properties pass fails")
    void openSchema() throws IOException {
        Files.writeString(
                contract.resolve("schema.json"),
                SCHEMA.replaceFirst("\"additionalProperties\": false", "\"additionalProperties\": true"));
        assertThatThrownBy(() -> contracts.checkProducer("alpha")).hasMessageContaining("additionalProperties");
    }

    @Test
    @DisplayName("a published event fails without a contract, with data that do not fit, and without an attribute")
    void badEvents() {
        CapturedEvent unknown = event("k", 1, FULL, "salesdesk.alpha.ThingForgotten.v1", ID);
        CapturedEvent surplus = event("k", 1, "{\"thingId\": \"" + ID + "\", \"lines\": [], \"extra\": 1}");
        CapturedEvent incomplete = event("k", 1, FULL);
        incomplete.headers().remove("ce_businessdate");
        assertThatThrownBy(() -> contracts.checkPublished("alpha", List.of(unknown)))
                .hasMessageContaining("has no contract");
        assertThatThrownBy(() -> contracts.checkPublished("alpha", List.of(surplus)))
                .hasMessageContaining("extra");
        assertThatThrownBy(() -> contracts.checkPublished("alpha", List.of(incomplete)))
                .hasMessageContaining("lacks [businessdate]");
    }

    @Test
    @DisplayName("a published event whose subject or key is not the property that the contract names fails")
    void misplaced() {
        CapturedEvent otherSubject = event(ID, 1, FULL, TYPE, "01930000-0000-7000-8000-000000000002");
        assertThatThrownBy(() -> contracts.checkPublished("alpha", List.of(event("k", 1, FULL))))
                .hasMessageContaining("the key is not thingId");
        assertThatThrownBy(() -> contracts.checkPublished("alpha", List.of(otherSubject)))
                .hasMessageContaining("the subject is not thingId");
    }

    @Test
    @DisplayName("one subject under two keys fails, and so does a sequence that does not grow")
    void keysAndSequences() {
        assertThatThrownBy(() -> contracts.checkPublished("alpha", List.of(event("k", 1, FULL), event("m", 2, FULL))))
                .hasMessageContaining("was published under k before");
        assertThatThrownBy(() -> contracts.checkPublished("alpha", List.of(event("k", 2, FULL), event("k", 2, FULL))))
                .hasMessageContaining("follows sequence 2");
    }

    @Test
    @DisplayName("a repeated delivery is no breach of the sequence, another service's event is not looked at")
    void repeatedAndForeign() {
        CapturedEvent event = event(ID, 1, FULL);
        CapturedEvent foreign = event("k", 1, "{}");
        foreign.headers().put("ce_source", "/beta");
        assertThatCode(() -> contracts.checkPublished("alpha", List.of(event, event, foreign)))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("a consumer that relies on what the producer does not promise fails on both sides")
    void relianceOnNothing() throws IOException {
        writeCase("/thingId", "/colour");
        assertThatThrownBy(() -> contracts.checkProducer("alpha")).hasMessageContaining("/colour");
        assertThatThrownBy(() -> contracts.checkConsumer("beta", new ObjectMapper(), Map.of(TYPE, Reader.class)))
                .hasMessageContaining("/colour, which the schema does not have");
    }

    @Test
    @DisplayName(
            "a consumer's record that cannot read the examples, a handler without a case, a case without a handler fail")
    void unreadable() {
        assertThatThrownBy(() -> contracts.checkConsumer("beta", new ObjectMapper(), Map.of(TYPE, WrongReader.class)))
                .hasMessageContaining("cannot read it");
        assertThatThrownBy(() -> contracts.checkConsumer(
                        "beta",
                        new ObjectMapper(),
                        Map.of(TYPE, Reader.class, "salesdesk.alpha.Other.v1", Reader.class)))
                .hasMessageContaining("salesdesk.alpha.Other.v1: is handled by beta, but no case");
        assertThatThrownBy(() -> contracts.checkConsumer("beta", new ObjectMapper(), Map.of()))
                .hasMessageContaining("has no handler");
    }

    private void writeCase(String... reads) throws IOException {
        Files.writeString(
                cases.resolve("thing-happened.json"),
                TestJson.write(Map.of(
                        "event", "ThingHappened", "version", 1, "reads", reads, "example", TestJson.read(FULL))));
    }

    private static CapturedEvent event(String key, long sequence, String json) {
        return event(key, sequence, json, TYPE, ID);
    }

    private static CapturedEvent event(@Nullable String key, long sequence, String json, String type, String subject) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", type);
        headers.put("ce_source", "/alpha");
        headers.put("ce_subject", subject);
        headers.put("ce_time", "2026-11-21T10:00:00Z");
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_businessdate", "2026-11-21");
        headers.put("ce_correlationid", "c");
        return new CapturedEvent("salesdesk.alpha", 0, 0, key, headers, json.getBytes(StandardCharsets.UTF_8));
    }
}
