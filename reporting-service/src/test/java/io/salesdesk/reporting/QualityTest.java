package io.salesdesk.reporting;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.salesdesk.platform.embedded.ProjectRoot;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.testing.ArchitectureRules;
import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.OpenApiDocument;
import io.salesdesk.platform.testing.ProblemTexts;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@SalesdeskTest
class QualityTest {

    @Inject
    ObjectMapper json;

    @Inject
    @All
    List<EventHandler<?>> handlers;

    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.ofService("reporting");
    }

    @Test
    @DisplayName("every event that is read has a case in its producer's contracts, and its examples can be read")
    void consumerContracts() {
        EventContracts.ofProject()
                .checkConsumer(
                        "reporting",
                        json,
                        handlers.stream()
                                .filter(handler -> handler.getClass().getName().startsWith("io.salesdesk.reporting."))
                                // An event that its producer does not publish yet has no contract to be held against.
                                .filter(handler -> hasContract(handler.type()))
                                .collect(Collectors.toMap(EventHandler::type, EventHandler::dataType)));
    }

    private static boolean hasContract(String type) {
        var parts = type.split("\\.", -1);
        var event = parts[2].replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return Files.isDirectory(ProjectRoot.find()
                .resolve(parts[1] + "-service/contracts/events")
                .resolve(event));
    }

    @Test
    @DisplayName("schemas and examples of published events agree")
    void producerContracts() {
        EventContracts.ofProject().checkProducer("reporting");
    }

    @Test
    @DisplayName("every refusal has its texts")
    void problemTexts() {
        ProblemTexts.check("io.salesdesk.reporting");
    }

    @Test
    @DisplayName("openapi.yaml is what the service serves")
    void openApi() {
        OpenApiDocument.check("reporting");
    }
}
