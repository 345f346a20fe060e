package io.salesdesk.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesdesk.platform.embedded.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What producers promise about their events and what consumers rely on, read from the folders {@code contracts} of the
 * services in this checkout. Each check collects all that is wrong before it fails.
 */
public final class EventContracts {

    private static final List<String> ATTRIBUTES =
            List.of("id", "type", "source", "subject", "time", "sequence", "businessdate", "correlationid");

    private final Path root;

    private EventContracts(Path root) {
        this.root = root;
    }

    /** The contracts of this checkout. */
    public static EventContracts ofProject() {
        return new EventContracts(ProjectRoot.find());
    }

    /** The contracts below another folder, for tests of the checks themselves. */
    static EventContracts in(Path root) {
        return new EventContracts(root);
    }

    /**
     * Checks the contracts that a service gives: each event has a closed schema of draft 2020-12, a full example with
     * every property and a minimal one with the required ones, both valid; and what its consumers rely on is in it.
     */
    public void checkProducer(String service) {
        List<String> problems = new ArrayList<>();
        for (Path event : children(contracts(service).resolve("events"))) {
            List<Path> versions = children(event);
            if (versions.isEmpty()) {
                problems.add(event + ": has no version");
            }
            versions.forEach(version -> problems.addAll(Contract.in(version).problems()));
        }
        for (Path consumer : children(contracts(service).resolve("consumers"))) {
            cases(consumer)
                    .forEach(file -> problems.addAll(Case.read(service, file).problems(contracts(service))));
        }
        failOn(problems, "contracts of " + service);
    }

    /**
     * Checks what a service really published: each event has a contract and fits it, carries all attributes, no subject
     * appears under two keys, and a subject's sequence only grows.
     *
     * @param events everything captured; other services' events are left out
     */
    public void checkPublished(String service, Collection<CapturedEvent> events) {
        List<String> problems = new ArrayList<>();
        Map<String, String> keys = new HashMap<>();
        Map<String, Long> sequences = new HashMap<>();
        Set<UUID> seen = new HashSet<>();
        for (CapturedEvent event : events) {
            if (!event.service().equals(service) || event.topic().endsWith(".parked")) {
                continue;
            }
            List<String> missing = ATTRIBUTES.stream()
                    .filter(attribute -> event.attribute(attribute).isEmpty())
                    .toList();
            if (!missing.isEmpty() || event.key() == null) {
                problems.add(event + ": lacks " + (missing.isEmpty() ? "a key" : missing));
                continue;
            }
            String subject = event.attribute("subject");
            String key = event.key();
            String otherKey = keys.putIfAbsent(event.topic() + " " + subject, key);
            if (otherKey != null && !otherKey.equals(key)) {
                problems.add(event + ": this subject was published under " + otherKey + " before");
            }
            if (seen.add(event.id())) {
                long sequence = event.sequence();
                Long before = sequences.put(event.topic() + " " + subject, sequence);
                if (before != null && sequence <= before) {
                    problems.add(event + ": follows sequence " + before);
                }
            }
            if (!event.type().startsWith("salesdesk." + service + ".")) {
                problems.add(event + ": the type is not one of " + service);
            }
            problems.addAll(checkData(service, event));
        }
        failOn(problems, "events published by " + service);
    }

    /** Checks that an event which a test publishes in a producer's name is one that the producer could publish. */
    public void check(TestEvent event) {
        Optional<Contract> contract = Contract.find(contracts(event.service()), event.name(), event.version());
        List<String> problems = contract.map(found -> found.violations(event.json()))
                .orElseGet(() -> List.of("no contract of " + event.type()));
        failOn(problems, event.type());
    }

    /**
     * Checks that a consumer can rely on what it reads: for each event type it handles there is a case in the producer's
     * {@code contracts/consumers/<consumer>/}; every path of the case is in the producer's schema and in the example; and
     * the case's example, the producer's full one and its minimal one can be read by the consumer's record.
     *
     * @param consumer the consuming service, such as {@code billing}
     * @param mapper the consuming service's own
     * @param readers the consumer's record for each {@code ce_type} it handles
     */
    public void checkConsumer(String consumer, ObjectMapper mapper, Map<String, ? extends Class<?>> readers) {
        List<String> problems = new ArrayList<>();
        Map<String, Case> cases = new TreeMap<>();
        for (String producer : producers()) {
            for (Path file : cases(contracts(producer).resolve("consumers").resolve(consumer))) {
                Case found = Case.read(producer, file);
                cases.put(found.type(), found);
                problems.addAll(found.problems(contracts(producer)));
                if (!readers.containsKey(found.type())) {
                    problems.add(file + ": " + consumer + " has no handler of " + found.type());
                }
            }
        }
        readers.forEach((type, reader) -> {
            Case found = cases.get(type);
            if (found == null) {
                problems.add(
                        type + ": is handled by " + consumer + ", but no case in its producer's contracts/consumers/"
                                + consumer + " says what is relied on");
                return;
            }
            problems.addAll(unreadable(
                    mapper, reader, found.file().toString(), found.example().toString()));
            Contract.find(contracts(found.producer()), found.event(), found.version())
                    .ifPresent(contract -> {
                        problems.addAll(unreadable(mapper, reader, "full example of " + type, contract.full()));
                        problems.addAll(unreadable(mapper, reader, "minimal example of " + type, contract.minimal()));
                    });
        });
        failOn(problems, "what " + consumer + " relies on");
    }

    private List<String> checkData(String service, CapturedEvent event) {
        byte[] value = event.value();
        if (value == null) {
            return List.of();
        }
        String json = new String(value, StandardCharsets.UTF_8);
        return Contract.find(contracts(service), event.name(), event.version())
                .map(contract -> Stream.concat(
                                contract.violations(json).stream(), misplaced(contract, event, TestJson.read(json)))
                        .map(violation -> event + ": " + violation)
                        .toList())
                .orElseGet(() -> List.of(event + ": has no contract"));
    }

    /** What differs between the record and the properties that the contract names as its subject and key. */
    private static Stream<String> misplaced(Contract contract, CapturedEvent event, JsonNode data) {
        List<String> problems = new ArrayList<>();
        if (!data.path(contract.subjectProperty()).asText().equals(event.attribute("subject"))) {
            problems.add("the subject is not " + contract.subjectProperty());
        }
        String key = contract.keyProperty(data);
        if (!data.path(key).asText().equals(event.key())) {
            problems.add("the key is not " + key);
        }
        return problems.stream();
    }

    private static List<String> unreadable(ObjectMapper mapper, Class<?> reader, String what, String json) {
        try {
            Object read = mapper.readValue(json, reader);
            return read == null ? List.of(what + ": " + reader.getName() + " reads nothing from it") : List.of();
        } catch (JsonProcessingException failure) {
            return List.of(what + ": " + reader.getName() + " cannot read it: " + failure.getOriginalMessage());
        }
    }

    private Path contracts(String service) {
        return root.resolve(service + "-service").resolve("contracts");
    }

    private List<String> producers() {
        return children(root).stream()
                .map(folder -> folder.getFileName().toString())
                .filter(name -> name.endsWith("-service"))
                .map(name -> name.substring(0, name.length() - "-service".length()))
                .toList();
    }

    private static List<Path> children(Path folder) {
        return list(folder).stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> cases(Path folder) {
        return list(folder).stream()
                .filter(file -> file.toString().endsWith(".json"))
                .toList();
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void failOn(List<String> problems, String subject) {
        if (!problems.isEmpty()) {
            throw new AssertionError(
                    problems.size() + " problem(s) with " + subject + ":\n  " + String.join("\n  ", problems));
        }
    }

    /** What one consumer relies on in one event. */
    private record Case(String producer, Path file, String event, int version, List<String> reads, JsonNode example) {

        static Case read(String producer, Path file) {
            try {
                JsonNode document = TestJson.read(Files.readString(file));
                List<String> reads = new ArrayList<>();
                document.path("reads").forEach(path -> reads.add(path.asText()));
                return new Case(
                        producer,
                        file,
                        document.path("event").asText(),
                        document.path("version").asInt(1),
                        reads,
                        document.path("example"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        String type() {
            return "salesdesk." + producer + "." + event + ".v" + version;
        }

        List<String> problems(Path contracts) {
            Optional<Contract> contract = Contract.find(contracts, event, version);
            if (contract.isEmpty()) {
                return List.of(file + ": " + producer + " has no contract of " + event + " v" + version);
            }
            List<String> problems = new ArrayList<>();
            if (reads.isEmpty()) {
                problems.add(file + ": reads nothing");
            }
            for (String path : reads) {
                if (!contract.get().declares(path)) {
                    problems.add(file + ": reads " + path + ", which the schema does not have");
                }
                if (!Contract.has(example, path)) {
                    problems.add(file + ": reads " + path + ", which its example does not have");
                }
            }
            contract.get()
                    .violationsOfPart(example.toString())
                    .forEach(violation -> problems.add(file + ": " + violation));
            return problems;
        }
    }
}
