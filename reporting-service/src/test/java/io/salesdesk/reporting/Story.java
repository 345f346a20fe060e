package io.salesdesk.reporting;

import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.TestEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** One order's life as the other services publish it. */
public final class Story {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public final UUID orderId = UUID.randomUUID();
    public final UUID customerId = UUID.randomUUID();
    public final UUID shipmentId = UUID.randomUUID();
    public final UUID stockAnswerId = UUID.randomUUID();
    public final String number = "SO-" + orderId.toString().substring(0, 8);

    private final Consumer<TestEvent> publisher;
    private @Nullable UUID contractId;
    private Person salesperson;
    private final Person enterer;
    private LocalDate date = LocalDate.now(ZONE);
    private LocalTime time = LocalTime.of(10, 0);

    /** Publishes at once. */
    public Story(EventProbe probe, Person salesperson, Person enterer) {
        this(probe::publish, salesperson, enterer);
    }

    /** Publishes nothing. */
    public Story(Recorder recorder, Person salesperson, Person enterer) {
        this(recorder.events::add, salesperson, enterer);
    }

    private Story(Consumer<TestEvent> publisher, Person salesperson, Person enterer) {
        this.publisher = publisher;
        this.salesperson = salesperson;
        this.enterer = enterer;
    }

    /** Waits until the service has read everything that was published before. */
    public static void awaitRead(EventProbe probe) {
        probe.awaitConsumed(ConfigProvider.getConfig().getValue("mp.messaging.incoming.events.group.id", String.class));
    }

    /** Takes down what would be published. */
    public static final class Recorder {

        private final List<TestEvent> events = new ArrayList<>();

        public List<TestEvent> events() {
            return List.copyOf(events);
        }
    }

    public Story on(LocalDate day, LocalTime at) {
        date = day;
        time = at;
        return this;
    }

    public Story movedTo(Person colleague) {
        salesperson = colleague;
        return this;
    }

    /** Orders from now on name the contract. */
    public Story under(@Nullable UUID contract) {
        contractId = contract;
        return this;
    }

    public Story contractDrafted(UUID contract, String contractNumber, String amount, @Nullable LocalDate deliverBy) {
        var data = new HashMap<String, Object>();
        data.put("contractId", contract);
        data.put("number", contractNumber);
        data.put("customerId", customerId);
        data.put("type", "PROJECT");
        data.put("salespersonId", salesperson.id());
        data.put("officeId", salesperson.officeId());
        data.put("regionId", salesperson.regionId());
        data.put("amount", money(amount));
        if (deliverBy != null) {
            data.put("deliverBy", deliverBy);
        }
        data.put("draftedBy", enterer.id());
        publisher.accept(
                TestEvent.of("order", "ContractDrafted", contract, data).withBusinessDate(date));
        return this;
    }

    public Story contractSigned(UUID contract, boolean frame) {
        publisher.accept(TestEvent.of(
                        "order",
                        "ContractSigned",
                        contract,
                        Map.of("contractId", contract, "signedOn", date, "complete", true, "frame", frame))
                .withBusinessDate(date));
        return this;
    }

    public Story invoiceIssued(UUID invoice, String kind, String amount) {
        return publish(
                "billing",
                "InvoiceIssued",
                invoice,
                Map.of(
                        "invoiceId",
                        invoice,
                        "number",
                        "IV-" + number,
                        "orderId",
                        orderId,
                        "customerId",
                        customerId,
                        "amount",
                        money(amount),
                        "kind",
                        kind,
                        "issuedBy",
                        UUID.randomUUID()));
    }

    public Story invoiceReversed(UUID invoice) {
        return publish("billing", "InvoiceReversed", invoice, Map.of("invoiceId", invoice, "orderId", orderId));
    }

    /** An event about a matter of the customer's: a grant, an inquiry, an invoice, an investigation. */
    public Story matter(String service, String name, UUID subject, Map<String, ?> more) {
        var data = new HashMap<String, Object>(more);
        data.put("customerId", customerId);
        publisher.accept(TestEvent.of(service, name, subject, data).withBusinessDate(date));
        return this;
    }

    private Instant at() {
        return date.atTime(time).atZone(ZONE).toInstant();
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private Map<String, Object> header(int revision, String total, String rolls) {
        var data = new HashMap<String, Object>();
        data.put("orderId", orderId);
        data.put("number", number);
        data.put("revision", revision);
        data.put("customerId", customerId);
        data.put("salespersonId", salesperson.id());
        data.put("officeId", salesperson.officeId());
        data.put("regionId", salesperson.regionId());
        data.put("kind", "STANDARD");
        data.put("urgent", false);
        data.put("enteredBy", enterer.id());
        data.put("suppliedBy", salesperson.id());
        data.put("enteredAt", at());
        data.put("total", money(total));
        data.put("contractId", contractId);
        data.put("lines", List.of(Map.of("lineId", UUID.randomUUID(), "quantity", rolls, "unit", "ROLL")));
        return data;
    }

    private TestEvent event(String service, String name, UUID subject, Map<String, ?> data) {
        return TestEvent.of(service, name, subject, data).withKey(orderId).withBusinessDate(date);
    }

    private Story publish(String service, String name, UUID subject, Map<String, ?> data) {
        publisher.accept(event(service, name, subject, data));
        return this;
    }

    public Story customer(String customerNumber, String name) {
        var data = new HashMap<String, Object>();
        data.put("customerId", customerId);
        data.put("number", customerNumber);
        data.put("name", name);
        data.put("salespersonId", salesperson.id());
        data.put("officeId", salesperson.officeId());
        data.put("regionId", salesperson.regionId());
        data.put("active", true);
        publisher.accept(TestEvent.of("customer", "CustomerRegistered", customerId, data));
        return this;
    }

    public Story entered(String total, String rolls) {
        return publish("order", "OrderEntered", orderId, header(1, total, rolls));
    }

    public Story confirmed(int revision, String total, String rolls) {
        var data = header(revision, total, rolls);
        data.put("confirmedAt", at());
        return publish("order", "OrderConfirmed", orderId, data);
    }

    public Story amended(int revision, String total, String rolls, boolean afterConfirmation) {
        var data = header(revision, total, rolls);
        data.put("previousRevision", revision - 1);
        data.put("afterConfirmation", afterConfirmation);
        return publish("order", "OrderAmended", orderId, data);
    }

    public Story cancelled() {
        return publish("order", "OrderCancelled", orderId, Map.of("orderId", orderId, "cancelledAt", at()));
    }

    public Story stockChecked(int revision) {
        return publish(
                "fulfilment",
                "StockChecked",
                orderId,
                Map.of("orderId", orderId, "revision", revision, "answerId", stockAnswerId, "complete", true));
    }

    public Story balanceChecked(int revision) {
        return publish(
                "billing",
                "BalanceChecked",
                orderId,
                Map.of("orderId", orderId, "revision", revision, "answerId", UUID.randomUUID(), "sufficient", true));
    }

    public Story customerConfirmed(int revision) {
        return publish(
                "order",
                "CustomerConfirmationRecorded",
                orderId,
                Map.of(
                        "orderId",
                        orderId,
                        "revision",
                        revision,
                        "confirmationId",
                        UUID.randomUUID(),
                        "stockAnswerId",
                        stockAnswerId,
                        "recordedBy",
                        enterer.id()));
    }

    public Story shipmentRequested(String amount, Person applicant) {
        return publish(
                "fulfilment",
                "ShipmentRequested",
                shipmentId,
                Map.of(
                        "shipmentId",
                        shipmentId,
                        "orderId",
                        orderId,
                        "number",
                        "SH-" + number,
                        "amount",
                        money(amount),
                        "requestedBy",
                        applicant.id()));
    }

    public Story shipment(String name, @Nullable String property, @Nullable Object value) {
        var data = new HashMap<String, Object>(Map.of("shipmentId", shipmentId, "orderId", orderId));
        if (property != null && value != null) {
            data.put(property, value);
        }
        return publish("fulfilment", name, shipmentId, data);
    }

    public Story goodsShipped(String amount) {
        return publish(
                "fulfilment",
                "GoodsShipped",
                shipmentId,
                Map.of("shipmentId", shipmentId, "orderId", orderId, "amount", money(amount), "shippedAt", at()));
    }

    public Story paid(UUID allocationId, @Nullable UUID remittanceId, String amount) {
        var data = new HashMap<String, Object>();
        data.put("allocationId", allocationId);
        data.put("remittanceId", remittanceId);
        data.put("orderId", orderId);
        data.put("amount", money(amount));
        data.put("postedAt", at());
        return publish("billing", "PaymentReceived", allocationId, data);
    }

    public Story reversed(UUID allocationId, String amount) {
        return publish(
                "billing",
                "PaymentReversed",
                allocationId,
                Map.of("allocationId", allocationId, "orderId", orderId, "amount", money(amount)));
    }

    public UUID slip(String amount, Person registeredBy) {
        var remittanceId = UUID.randomUUID();
        publisher.accept(TestEvent.of(
                "billing",
                "RemittanceSlipReceived",
                remittanceId,
                Map.of(
                        "remittanceId",
                        remittanceId,
                        "number",
                        "RM-" + number,
                        "customerId",
                        customerId,
                        "amount",
                        money(amount),
                        "registeredBy",
                        registeredBy.id())));
        return remittanceId;
    }

    public Story remittanceConfirmed(UUID remittanceId, String amount, Person by) {
        publisher.accept(TestEvent.of(
                "billing",
                "RemittanceConfirmed",
                remittanceId,
                Map.of(
                        "remittanceId",
                        remittanceId,
                        "amount",
                        money(amount),
                        "number",
                        "RM-" + number,
                        "confirmedBy",
                        by.id())));
        return this;
    }
}
