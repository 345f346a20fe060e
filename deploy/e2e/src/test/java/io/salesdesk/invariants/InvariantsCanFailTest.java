package io.salesdesk.invariants;

import static io.salesdesk.story.Service.BILLING;
import static io.salesdesk.story.Service.CUSTOMER;
import static io.salesdesk.story.Service.FULFILMENT;
import static io.salesdesk.story.Service.ORDER;
import static io.salesdesk.story.Service.REPORTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesdesk.story.Cast;
import io.salesdesk.story.Landscape;
import io.salesdesk.story.Narrator;
import io.salesdesk.story.PlainOrders;
import io.salesdesk.story.ProjectOrderStory;
import io.salesdesk.story.Service;
import io.salesdesk.story.StockOrderStory;
import io.salesdesk.story.StopsTestStack;
import io.salesdesk.story.TestStack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A check that cannot fail checks nothing: each invariant is shown a landscape in which it does not hold. What the stories of
 * the other tests left behind is doctored, in transactions that are rolled back.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(StopsTestStack.class)
class InvariantsCanFailTest {

    private static final TestStack STACK = TestStack.shared();

    /** As they are; read once. */
    private static final Evidence REAL = new Evidence(STACK, Set.of(), STACK.unreadable());

    private interface Doctoring {
        Evidence evidence();
    }

    private record Case(String sentence, Doctoring doctoring) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    @BeforeAll
    static void somethingHappened() {
        if (REAL.ids(BILLING, "select invoice_id from invoice_number").isEmpty()) {
            var cast = Cast.of(STACK.company(), TestStack.OFFICE);
            new ProjectOrderStory(STACK.desk(), STACK.company(), cast, Narrator.SILENT).play(TestStack.CUSTOMER);
            new StockOrderStory(STACK.desk(), cast, Narrator.SILENT).play(TestStack.CUSTOMER);
        }
        assertThat(STACK.invariants().drain(TestStack.DRAIN)).isEmpty();
    }

    @Test
    @DisplayName("What was published after the events were read is noticed")
    void overtaken() {
        var orders = PlainOrders.of(STACK.desk(), STACK.company());
        assertThat(STACK.invariants().drain(TestStack.DRAIN)).isEmpty();
        var evidence = new Evidence(STACK, Set.of(), STACK.unreadable());
        assertThat(evidence.events(ORDER)).isNotEmpty();
        assertThat(evidence.isOvertaken()).isFalse();

        STACK.desk().post(orders.clerk(), ORDER, "/orders", orders.next());

        await().atMost(TestStack.DRAIN).until(evidence::isOvertaken);
    }

    @Test
    @DisplayName("Each invariant is doctored")
    void each() {
        assertThat(Invariants.all()).extracting(Invariant::sentence).doesNotHaveDuplicates();
        assertThat(doctored().map(Case::sentence).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Invariants.all().stream().map(Invariant::sentence).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doctored")
    @DisplayName("An invariant that does not hold is told")
    void canFail(Case one) {
        var invariant = Invariants.all().stream()
                .filter(known -> known.sentence().equals(one.sentence()))
                .findFirst()
                .orElseThrow();

        assertThat(invariant.violations(one.doctoring().evidence()))
                .isNotEmpty()
                .allMatch(violation -> violation.startsWith(one.sentence()));
    }

    static Stream<Case> doctored() {
        return Stream.of(records(), events(), stock(), releases(), money(), dunning(), people())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> records() {
        return Stream.of(
                new Case(
                        "an order whose entry was accepted exists",
                        () -> new Evidence(STACK, Set.of(UUID.randomUUID()), STACK.unreadable())),
                rows("every service knows the same orders", REPORTING, """
                    update case_file set id = gen_random_uuid()
                    where id = (select id from case_file where kind = 'ORDER' limit 1)
                    """),
                rows("every order that a record names exists", BILLING, """
                    update outbound_document set order_id = gen_random_uuid()
                    """),
                rows(
                        "people and org units are known as their owner keeps them",
                        ORDER,
                        "update directory_person set active = not active"),
                rows(
                        "products and customers are known as their owner keeps them",
                        FULFILMENT,
                        "update product set model = model || '?'"));
    }

    private static Stream<Case> events() {
        return Stream.of(
                log(
                        "an event that the audit trail names is in Kafka",
                        ORDER,
                        events -> without(events, "OrderEntered")),
                log("first appearances are in the aggregate's order, without a gap", ORDER, List::reversed),
                log(
                        "first appearances are in the aggregate's order, without a gap",
                        ORDER,
                        events -> without(events, "OrderReviewed")),
                log(
                        "an aggregate has one key for life",
                        ORDER,
                        events -> withAnother(events, events.getFirst(), UUID.randomUUID(), "another key", "{}")),
                log(
                        "an event says the same each time",
                        ORDER,
                        events -> withAnother(
                                events,
                                events.getFirst(),
                                events.getFirst().id(),
                                events.getFirst().key(),
                                "{}")),
                rows("each consumer has each event that it relies on", BILLING, "delete from inbox_event"),
                rows("no consumer knows an event that was never published", FULFILMENT, """
                    insert into inbox_event (consumer, event_id, event_time)
                    select consumer, gen_random_uuid(), event_time from inbox_event limit 1
                    """),
                rows(
                        "each consumer has come as far as its aggregates, and no further",
                        CUSTOMER,
                        "update inbox_position set last_sequence = last_sequence + 1"),
                rows("what nobody can read is put aside, and nothing else", ORDER, """
                    insert into parked_record (consumer, topic, partition, record_offset, record_key, headers, payload,
                                               state)
                    values ('order', 'salesdesk.billing', 0, 0, gen_random_uuid()::text, '{}', '', 'PARKED')
                    """),
                rows("each notice that was asked for is told once", CUSTOMER, """
                    delete from notice where id = (select id from notice limit 1)
                    """),
                log("each notice that was asked for is told once", CUSTOMER, events -> without(events, "NoticeSent")));
    }

    private static Stream<Case> stock() {
        return Stream.of(
                rows("stock is the sum of its movements", FULFILMENT, "update stock_item set on_hand = on_hand + 1"),
                rows("stock is never negative", FULFILMENT, """
                    alter table stock_item drop constraint stock_item_on_hand_check
                    """),
                rows(
                        "what is allocated or reserved belongs to somebody",
                        FULFILMENT,
                        "update allocation set quantity = quantity + 1"),
                rows(
                        "what left was allocated, and left once",
                        FULFILMENT,
                        "update allocation set shipped = shipped + 1 where shipped > 0"));
    }

    private static Stream<Case> releases() {
        return Stream.of(
                rows("goods leave once released, and once", FULFILMENT, """
                    alter table shipment drop constraint shipment_leaves_once_released;
                    update shipment set release_state = 'HELD' where shipped_at is not null
                    """),
                rows(
                        "what left did so with a grant that is in billing's record",
                        FULFILMENT,
                        "update shipment set release_revision = release_revision + 1"),
                rows(
                        "a grant rests on something",
                        BILLING,
                        "update shipment_release set payments = array[gen_random_uuid()]"),
                rows(
                        "a grant rests on something",
                        BILLING,
                        "update shipment_release set payments = '{}', slips = '{}'"),
                log(
                        "a grant on money alone comes after the money",
                        BILLING,
                        events -> without(events, "PaymentReceived")),
                rows(
                        "a grant of credit is used once",
                        BILLING,
                        "update shipment_release set credit_grant_id = '00000000-0000-7000-8000-000000000001'"),
                rows(
                        "a grant that served is ended, and no other grant of its shipment lives",
                        BILLING,
                        "update shipment_release set ended_at = null"),
                log("nothing leaves that is known to be revoked", BILLING, InvariantsCanFailTest::withRevocation));
    }

    private static Stream<Case> money() {
        return Stream.of(
                rows(
                        "receivable is shipped less paid, credit is money of no order",
                        BILLING,
                        "update account set receivable_minor = receivable_minor + 1"),
                rows("neither receivable nor credit is ever negative", BILLING, """
                    alter table account drop constraint account_credit_minor_check
                    """),
                rows(
                        "money is never lost, nor allocated twice",
                        BILLING,
                        "update billed_order set allocated_minor = allocated_minor + 1"),
                rows(
                        "money is never lost, nor allocated twice",
                        BILLING,
                        "update remittance set amount_minor = amount_minor + 1"),
                rows(
                        "an account is the sum of its ledger",
                        BILLING,
                        "update account set credit_minor = credit_minor + 1"),
                rows(
                        "what is refunded was set aside, once",
                        BILLING,
                        "update account set refund_due_minor = refund_due_minor + 1"),
                rows(
                        "billing knows of each order what the others decided",
                        BILLING,
                        "update billed_order set shipped_minor = shipped_minor + 1"),
                rows("invoice numbers have neither gap nor double", BILLING, """
                    alter table invoice_number disable trigger user;
                    update invoice_number set serial = serial + 1
                    where (series, number_year, serial)
                          in (select series, number_year, last from invoice_counter)
                    """),
                rows(
                        "an invoice is the sum of its lines, and nothing is invoiced that has not left",
                        BILLING,
                        "update invoice_line set gross_minor = gross_minor + 1"),
                rows(
                        "an invoice is the sum of its lines, and nothing is invoiced that has not left",
                        BILLING,
                        "update billed_order set shipped_minor = 0"));
    }

    private static Stream<Case> dunning() {
        return Stream.of(
                rows("each step of dunning ends once, as SENT, MISSED or CANCELLED", BILLING, """
                    alter table dunning_step disable trigger user;
                    update dunning_step set state = 'PENDING', ended_at = null;
                    alter table dunning_step enable trigger user
                    """),
                rows("each step of dunning ends once, as SENT, MISSED or CANCELLED", BILLING, """
                    drop trigger dunning_step_ends_once on dunning_step
                    """),
                rows("nobody is dunned about a case that is closed", BILLING, """
                    update dunning_step set ended_at = ended_at + interval '10 years' where state = 'SENT'
                    """),
                log("each reminder is sent once and told once", BILLING, events -> without(events, "DunningSent")),
                log("nobody is dunned who has paid", BILLING, List::reversed));
    }

    private static Stream<Case> people() {
        return Stream.of(
                rows("nobody checks their own act on an order", ORDER, """
                    alter table order_review disable trigger user;
                    update order_review r
                    set reviewed_by = (select supplied_by from sales_order o where o.id = r.order_id)
                    """),
                rows("nobody checks their own act on goods", FULFILMENT, """
                    alter table shipment_act disable trigger user;
                    update shipment_act a set person = (
                        select person from shipment_act b
                        where b.shipment_id = a.shipment_id and b.kind = 'OUTBOUND_DOCUMENT')
                    where a.kind = 'SUPERVISION'
                    """),
                rows("nobody checks their own act on money", BILLING, "update statement set checked_by = drawn_by"),
                rows(
                        "nobody checks their own act on money",
                        BILLING,
                        "update invoice set second_checked_by = issued_by"),
                rows("nobody verifies a paper that they entered", CUSTOMER, """
                    update qualification set verified_by = entered_by[1] where verified_by is not null
                    """),
                rows("nobody decides their own request", BILLING, """
                    create temporary table approval on commit drop as
                    select id, 'payment.reverse' as command, id as requested_by, null::uuid as on_behalf_of,
                           id as decided_by, null::uuid as decided_on_behalf_of
                    from (select gen_random_uuid() as id) one
                    """),
                rows("each act on an order is on the audit trail", ORDER, withoutAudit("action = 'order.review'")),
                rows("each act on goods is on the audit trail", FULFILMENT, withoutAudit("action like 'shipment.%'")),
                rows("each act on money is on the audit trail", BILLING, withoutAudit("action = 'remittance.confirm'")),
                rows("what a person caused is on the audit trail", ORDER, withoutAudit("true")));
    }

    private static String withoutAudit(String where) {
        return "alter table audit_entry disable trigger user; delete from audit_entry where " + where;
    }

    private static Case rows(String sentence, Service service, String statements) {
        return new Case(
                sentence,
                () -> new DoctoredEvidence(
                        new DoctoredLandscape(STACK, service, statements), service, events -> events));
    }

    private static Case log(String sentence, Service producer, UnaryOperator<List<LoggedEvent>> doctoring) {
        return new Case(sentence, () -> new DoctoredEvidence(STACK, producer, doctoring));
    }

    private static List<LoggedEvent> without(List<LoggedEvent> events, String name) {
        return events.stream().filter(event -> !event.is(name)).toList();
    }

    private static List<LoggedEvent> withAnother(
            List<LoggedEvent> events, LoggedEvent like, UUID id, String key, String payload) {
        var more = new ArrayList<>(events);
        more.add(new LoggedEvent(
                like.producer(),
                like.at(),
                key,
                like.type(),
                id,
                like.subject(),
                like.sequence(),
                like.revision(),
                like.correlationId(),
                like.causationId(),
                payload));
        return more;
    }

    /** As if fulfilment had read it long before the goods left. */
    private static List<LoggedEvent> withRevocation(List<LoggedEvent> events) {
        var release = REAL.lines(
                        FULFILMENT, "select release_id::text from shipment where shipped_at is not null limit 1")
                .getFirst();
        var readEarly = REAL.events(ORDER).stream()
                .filter(event -> event.is("ProductListed"))
                .findFirst()
                .orElseThrow();
        var more = new ArrayList<>(events);
        more.add(new LoggedEvent(
                BILLING,
                readEarly.at(),
                readEarly.key(),
                "salesdesk.billing.ShipmentReleaseRevoked.v1",
                readEarly.id(),
                readEarly.subject(),
                readEarly.sequence(),
                0,
                readEarly.correlationId(),
                null,
                "{\"releaseId\": \"" + release + "\"}"));
        return more;
    }

    /** Rows of the landscape, and the real events but for one producer's. */
    private static final class DoctoredEvidence extends Evidence {

        private final Map<Service, List<LoggedEvent>> changed = new HashMap<>();

        DoctoredEvidence(Landscape landscape, Service producer, UnaryOperator<List<LoggedEvent>> doctoring) {
            super(landscape, Set.of(), STACK.unreadable());
            changed.put(producer, doctoring.apply(Collections.unmodifiableList(REAL.events(producer))));
        }

        @Override
        List<LoggedEvent> events(Service producer) {
            var events = changed.get(producer);
            return events == null ? REAL.events(producer) : events;
        }
    }
}
