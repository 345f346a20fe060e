package io.salesdesk.reporting;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.testing.ArchitectureRules;
import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.OpenApiDocument;
import io.salesdesk.platform.testing.ProblemTexts;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import java.util.List;
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
                                .collect(Collectors.toMap(EventHandler::type, EventHandler::dataType)));
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
