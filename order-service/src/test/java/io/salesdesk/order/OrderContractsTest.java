package io.salesdesk.order;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.OpenApiDocument;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class OrderContractsTest {

    @Inject
    ObjectMapper mapper;

    @Inject
    @All
    List<EventHandler<?>> handlers;

    @Test
    @DisplayName("every event this service publishes has a schema, a full and a minimal example")
    void producer() {
        EventContracts.ofProject().checkProducer("order");
    }

    @Test
    @DisplayName("every event this service handles has a case at its producer, and the reader records take it")
    void consumer() {
        EventContracts.ofProject().checkConsumer("order", mapper, readers());
    }

    private Map<String, Class<?>> readers() {
        return handlers.stream()
                // The platform projects people and calendar in every service and checks that itself.
                .filter(handler -> !handler.dataType().getName().startsWith("io.salesdesk.platform."))
                .collect(Collectors.toMap(EventHandler::type, EventHandler::dataType));
    }

    @Test
    @DisplayName("the committed OpenAPI document is what the service serves")
    void openApi() {
        OpenApiDocument.check("order");
    }
}
