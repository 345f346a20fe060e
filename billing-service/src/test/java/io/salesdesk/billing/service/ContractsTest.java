package io.salesdesk.billing.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.OpenApiDocument;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class ContractsTest {

    @Inject
    ObjectMapper mapper;

    @All
    @Inject
    List<EventHandler<?>> handlers;

    @Test
    @DisplayName("every event that billing publishes has a closed schema with a full and a minimal example")
    void contractsAreComplete() {
        EventContracts.ofProject().checkProducer("billing");
    }

    @Test
    @DisplayName("what billing reads of other services' events is in their contracts")
    void consumerCasesHold() {
        Map<String, Class<?>> readers = new HashMap<>();
        handlers.stream()
                .filter(handler -> handler.getClass().getName().startsWith("io.salesdesk.billing."))
                .forEach(handler -> readers.put(handler.type(), handler.dataType()));
        EventContracts.ofProject().checkConsumer("billing", mapper, readers);
    }

    @Test
    @DisplayName("everything that billing published in these tests fits its contracts, under one key for each subject")
    void publishedEventsFitTheirContracts() {
        EventContracts.ofProject()
                .checkPublished("billing", EventProbe.shared().caughtUp().events());
    }

    @Test
    @DisplayName("the committed OpenAPI document is what the service serves")
    void openApiIsServed() {
        OpenApiDocument.check("billing");
    }
}
