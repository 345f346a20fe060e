package io.salesdesk.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesdesk.platform.embedded.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stack of the tests, with the sample data. Started once for all tests of the JVM. */
final class TestStack extends BareStack {

    /** The office whose desk plays the stories, and a customer of it. */
    static final String OFFICE = "上海办事处";

    static final String CUSTOMER = "C0001";

    private static @Nullable TestStack shared;

    private final Path root;

    private TestStack(Path root) {
        super(
                root,
                root.resolve("deploy/e2e/target/stack"),
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        this.root = root;
    }

    static synchronized TestStack shared() {
        var running = shared;
        if (running == null) {
            running = new TestStack(ProjectRoot.find());
            SampleCompany.load(running.desk(), running.company(), running.sampleData());
            shared = running;
        }
        return running;
    }

    /** The types of the producer's events that the consumer has filed cases about. */
    Set<String> eventsReliedOn(Service producer, Service consumer) {
        var cases = root.resolve(producer.id() + "-service/contracts/consumers/" + consumer.id());
        if (!Files.isDirectory(cases)) {
            return Set.of();
        }
        var types = new HashSet<String>();
        try (var files = Files.newDirectoryStream(cases, "*.json")) {
            for (var file : files) {
                var filed = new ObjectMapper().readTree(file.toFile());
                types.add("salesdesk.%s.%s.v%d"
                        .formatted(
                                producer.id(),
                                filed.path("event").asText(),
                                filed.path("version").asInt(1)));
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
