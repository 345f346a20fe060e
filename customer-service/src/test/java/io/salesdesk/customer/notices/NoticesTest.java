package io.salesdesk.customer.notices;

import static io.salesdesk.customer.TestCompany.as;
import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.CLERK_SOUTH_1;
import static io.salesdesk.platform.testing.TestPeople.REP_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.WAREHOUSE_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.salesdesk.customer.TestCompany;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestEvent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
@QuarkusTestResource(OutsideWorld.class)
@DisplayName("Notices")
class NoticesTest {

    @Inject
    Jdbc jdbc;

    @AfterAll
    static void contracts() {
        TestCompany.publishedEventsFitTheirContracts();
    }

    @Test
    @DisplayName("FUL-26 a customer is told by mail once, however often the notice is asked for")
    void ful26_mailedOnce() throws MessagingException {
        var customer = TestCompany.customerInTheEast();
        var notice = EventProbe.shared().publish(requestFor(customer, "EMAIL", "goods-shipped"));
        EventProbe.shared().publish(notice);
        var again = EventProbe.shared().publish(askedAgain(notice, customer));

        var sent = EventProbe.shared().await("NoticeSent", notice.subject());
        assertThat(sent.text("/channel")).isEqualTo("EMAIL");
        // They share a key: when the last one has been read, so have the others.
        Awaitility.await("the last request to be read")
                .atMost(EventProbe.PATIENCE)
                .until(() -> jdbc.queryOne("select 1 from inbox_event where event_id = ?", row -> true, again.id())
                        .isPresent());
        var messages = Arrays.stream(mail().getReceivedMessages())
                .filter(message -> messageId(message).equals("<" + notice.subject() + "@salesdesk>"))
                .toList();
        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst().getSubject()).contains("SO-2026-000777").contains("已发货");
        assertThat(messages.getFirst().getAllRecipients()[0]).hasToString("zhao@customer.example");

        as(CLERK_EAST_1)
                .get("/api/v1/communications?recipientId=" + customer)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("SENT"))
                .body("items[0].deliveredBy", equalTo("SMTP"))
                .body("items[0].address", equalTo("zha***@customer.example"));
        as(CLERK_EAST_1)
                .get("/api/v1/communications/" + notice.subject())
                .then()
                .statusCode(200)
                .body("address", equalTo("zhao@customer.example"))
                .body("body", containsString("SH-2026-000777"));
    }

    @Test
    @DisplayName("FUL-26 a text message goes to the gateway under a stable id, again while it is busy")
    void ful26_textMessageIsRetried() {
        var customer = TestCompany.customerInTheEast();
        var notice = requestFor(customer, "SMS", "goods-shipped");
        OutsideWorld.gateway().refuseOnce(notice.subject(), 503);
        EventProbe.shared().publish(notice);

        EventProbe.shared().await("NoticeSent", notice.subject());
        assertThat(OutsideWorld.gateway().callsFor(notice.subject())).isEqualTo(2);
        as(CLERK_EAST_1)
                .get("/api/v1/communications?recipientId=" + customer)
                .then()
                .body("items[0].attempts", equalTo(2))
                .body("items[0].deliveredBy", equalTo("SMS_GATEWAY"))
                .body("items[0].address", equalTo("138****3706"));
    }

    @Test
    @DisplayName("FUL-26 what the gateway refuses for good has failed and is told")
    void ful26_refusedForGood() {
        var customer = TestCompany.customerInTheEast();
        var notice = requestFor(customer, "SMS", "goods-shipped");
        OutsideWorld.gateway().refuseOnce(notice.subject(), 422);
        EventProbe.shared().publish(notice);
        var failed = EventProbe.shared().await("NoticeFailed", notice.subject());
        assertThat(failed.text("/reason")).isEqualTo("REJECTED");
        assertThat(failed.text("/deduplicationKey")).isEqualTo("goods-shipped:" + notice.subject());
    }

    @Test
    @DisplayName("FUL-26 a notice without recipient, address or text fails with the reason")
    void ful26_cannotBeDelivered() {
        var nobody = requestFor(UUID.randomUUID(), "SMS", "goods-shipped");
        EventProbe.shared().publish(nobody);
        var noText = requestFor(TestCompany.customerInTheEast(), "SMS", "no-such-template");
        EventProbe.shared().publish(noText);
        var body = TestCompany.customerBody(REP_EAST_1);
        body.put("contacts", List.of(Map.of("name", "钱", "role", "采购", "phone", "021-5555666")));
        var noMobile = requestFor(TestCompany.register(CLERK_EAST_1, body), "SMS", "goods-shipped");
        EventProbe.shared().publish(noMobile);

        assertThat(EventProbe.shared().await("NoticeFailed", nobody.subject()).text("/reason"))
                .isEqualTo("RECIPIENT_UNKNOWN");
        assertThat(EventProbe.shared().await("NoticeFailed", noText.subject()).text("/reason"))
                .isEqualTo("TEMPLATE_UNKNOWN");
        assertThat(EventProbe.shared().await("NoticeFailed", noMobile.subject()).text("/reason"))
                .isEqualTo("NO_ADDRESS");
    }

    @Test
    @DisplayName("FUL-26 a notice whose sender died is handed over again when the lease has run out")
    void ful26_leaseRunsOut() {
        var customer = TestCompany.customerInTheEast();
        var id = UUID.randomUUID();
        jdbc.update("""
                insert into notice (id, version, event_sequence, deduplication_key, requested_by, template, channel,
                                    recipient_kind, recipient_id, parameters, requested_at, state, attempts,
                                    next_attempt_at, lease, leased_until)
                values (?, 0, 0, ?, 'fulfilment', 'goods-shipped', 'SMS', 'CUSTOMER', ?, '{}', now(), 'PENDING', 1,
                        now(), gen_random_uuid(), now() + interval '2 seconds')
                """, id, "lease:" + id, customer);
        EventProbe.shared().await("NoticeSent", id);
        assertThat(OutsideWorld.gateway().callsFor(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("FUL-26 communications obey the reader's scope, and their text is confidential")
    void ful26_scopeOfCommunications() {
        var customer = TestCompany.customerInTheEast();
        var notice = requestFor(customer, "SMS", "goods-shipped");
        EventProbe.shared().publish(notice);
        EventProbe.shared().await("NoticeSent", notice.subject());
        var path = "/api/v1/communications/" + notice.subject();
        as(CLERK_SOUTH_1).get(path).then().statusCode(404);
        as(CLERK_SOUTH_1)
                .get("/api/v1/communications?recipientId=" + customer)
                .then()
                .body("items", hasSize(0));
        as(WAREHOUSE_1).get(path).then().statusCode(403);
        as(WAREHOUSE_1)
                .get("/api/v1/communications?recipientId=" + customer)
                .then()
                .body("items.id", hasItem(notice.subject().toString()));
    }

    @Test
    @DisplayName("ORD-08 a salesperson is told of an exception by text message")
    void ord08_salespersonIsTold() {
        TestCompany.open();
        var id = UUID.randomUUID();
        EventProbe.shared()
                .publish(TestEvent.of(
                        "order",
                        "NoticeRequested",
                        id,
                        Map.of(
                                "noticeId",
                                id,
                                "template",
                                "order-exception",
                                "recipient",
                                Map.of("kind", "PERSON", "id", REP_EAST_1.id()),
                                "channel",
                                "SMS",
                                "parameters",
                                Map.of("orderNumber", "SO-2026-000001", "reason", "QUANTITY", "description", "少 2 卷"),
                                "deduplicationKey",
                                "order-exception:" + id)));
        EventProbe.shared().await("NoticeSent", id);
        assertThat(OutsideWorld.gateway().textFor(id))
                .contains("SO-2026-000001")
                .contains("少 2 卷");
    }

    private static TestEvent requestFor(UUID customer, String channel, String template) {
        var id = UUID.randomUUID();
        return TestEvent.of("fulfilment", "NoticeRequested", id, data(id, customer, channel, template));
    }

    /** Another event that asks for the same notice. */
    private static TestEvent askedAgain(TestEvent notice, UUID customer) {
        return TestEvent.of(
                "fulfilment",
                "NoticeRequested",
                notice.subject(),
                data(notice.subject(), customer, "EMAIL", "goods-shipped"));
    }

    private static Map<String, Object> data(UUID id, UUID customer, String channel, String template) {
        return Map.of(
                "noticeId",
                id,
                "template",
                template,
                "recipient",
                Map.of("kind", "CUSTOMER", "id", customer),
                "channel",
                channel,
                "parameters",
                Map.of("orderNumber", "SO-2026-000777", "shipmentNumber", "SH-2026-000777"),
                "deduplicationKey",
                "goods-shipped:" + id);
    }

    private static GreenMail mail() {
        return OutsideWorld.mail();
    }

    private static String messageId(MimeMessage message) {
        try {
            return String.valueOf(message.getMessageID());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
