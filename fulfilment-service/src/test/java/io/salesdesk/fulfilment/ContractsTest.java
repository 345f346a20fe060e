package io.salesdesk.fulfilment;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.OpenApiDocument;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class ContractsTest {

    @Inject
    ObjectMapper mapper;

    @Inject
    @All
    List<EventHandler<?>> handlers;

    @Test
    void schemasAndExamplesOfPublishedEventsAgree() {
        EventContracts.ofProject().checkProducer("fulfilment");
    }

    @Test
    void whatIsReadOfOtherServicesEventsIsInTheirContracts() {
        // The platform's own handlers (people, calendar) have their cases with the platform.
        var readers = handlers.stream()
                .filter(handler -> handler.dataType().getPackageName().startsWith("io.salesdesk.fulfilment"))
                .collect(Collectors.toMap(EventHandler::type, EventHandler::dataType));

        EventContracts.ofProject().checkConsumer("fulfilment", mapper, readers);
    }

    @Test
    void openApiDocumentIsWhatTheServiceServes() {
        OpenApiDocument.check("fulfilment");
    }
}
