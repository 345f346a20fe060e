package io.salesdesk.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.salesdesk.platform.embedded.ProjectRoot;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.OpenApiDocument;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
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
        EventContracts.ofProject().checkProducer("customer");
    }

    @Test
    void whatIsReadOfOtherServicesEventsIsInTheirContracts() {
        var readers = handlers.stream()
                .filter(handler -> handler.dataType().getPackageName().startsWith("io.salesdesk.customer"))
                // Any service may ask for a notice; one that does not yet has no contract to hold the handler against.
                .filter(handler -> hasContract(handler.type()))
                .collect(Collectors.toMap(EventHandler::type, EventHandler::dataType));
        assertThat(readers)
                .containsKeys("salesdesk.order.NoticeRequested.v1", "salesdesk.fulfilment.NoticeRequested.v1");

        EventContracts.ofProject().checkConsumer("customer", mapper, readers);
    }

    @Test
    void openApiDocumentIsWhatTheServiceServes() {
        OpenApiDocument.check("customer");
    }

    @Test
    @DisplayName("what a registration publishes fits its contract")
    void publishedEventsFitTheirContracts() {
        var id = TestCompany.customerInTheEast();
        EventProbe.shared().await("CustomerRegistered", id);
        TestCompany.publishedEventsFitTheirContracts();
    }

    private static boolean hasContract(String type) {
        var service = type.split("\\.", -1)[1];
        return Files.isDirectory(ProjectRoot.find().resolve(service + "-service/contracts/events/notice-requested"));
    }
}
