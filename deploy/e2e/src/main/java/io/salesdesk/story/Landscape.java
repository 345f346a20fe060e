package io.salesdesk.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** A running stack seen from inside: its databases, its broker, and what its services say they rely on. */
public interface Landscape {

    /** The checkout that the stack runs from. */
    Path root();

    /** A connection to the service's own database, to be closed. */
    Connection database(Service service) throws SQLException;

    String kafkaBootstrapServers();

    /** The types of the producer's events that the consumer has filed cases about. */
    default Set<String> eventsReliedOn(Service producer, Service consumer) {
        var cases = root().resolve(producer.id() + "-service/contracts/consumers/" + consumer.id());
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
