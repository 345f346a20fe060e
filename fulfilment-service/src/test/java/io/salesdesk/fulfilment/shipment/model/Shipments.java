package io.salesdesk.fulfilment.shipment.model;

import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Check;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.ConfirmDeparture;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.ConfirmReceipt;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.GiveWay;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.HandOver;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Instruct;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.IssueDocument;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.ReceivedEnclosure;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.ReceivedLine;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.RecordDelivery;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.SignOff;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Supervise;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Track;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Withdraw;
import io.salesdesk.fulfilment.shipment.model.ShipmentContext.LineFacts;
import io.salesdesk.fulfilment.shipment.model.ShipmentContext.OrderFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;

/** A shipment of ten rolls in every state, the commands that are given to it, and the people who give them. */
final class Shipments {

    static final UUID ORDER = UUID.randomUUID();
    static final UUID LINE = UUID.randomUUID();
    static final UUID PRODUCT = UUID.randomUUID();
    static final UUID ITEM = UUID.randomUUID();
    static final UUID RELEASE = UUID.randomUUID();
    static final String BATCH = "2511-0101B";
    static final String REPORT = "QR-202511-WP0101";
    static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    static final Money AMOUNT = Money.parse("CNY 1250.00");

    static final Actor APPLICANT = Actor.of(UUID.randomUUID());
    static final Actor DOCUMENT_CLERK = Actor.of(UUID.randomUUID());
    static final Actor CHECKER = Actor.of(UUID.randomUUID());
    static final Actor SUPERVISOR = Actor.of(UUID.randomUUID());
    static final Actor LEADER = Actor.of(UUID.randomUUID());
    static final Actor SHIPPER = Actor.of(UUID.randomUUID());
    static final UUID ENTERER = UUID.randomUUID();

    static final ShipmentLine GOODS = new ShipmentLine(
            LINE, PRODUCT, ITEM, BATCH, BigDecimal.TEN, "ROLL", new BigDecimal("122"), Money.parse("CNY 1220.00"));

    static final Application APPLICATION = new Application(ORDER, 1, Channel.FAX, APPLICANT, List.of(GOODS), AMOUNT);

    static final Shipment.Requested REQUESTED = new Shipment.Requested(APPLICATION);
    static final Shipment.Instructed INSTRUCTED =
            new Shipment.Instructed(APPLICATION, DOCUMENT_CLERK, "ROAD", null, TODAY.plusDays(5));
    static final Shipment.Checked CHECKED =
            new Shipment.Checked(INSTRUCTED, CHECKER, Money.parse("CNY 0.00"), List.of("色卡一本"));
    static final Shipment.Issued ISSUED =
            new Shipment.Issued(CHECKED, UUID.randomUUID(), "OD-2026-000001", DOCUMENT_CLERK);
    static final Shipment.Supervised SUPERVISED = new Shipment.Supervised(ISSUED, SUPERVISOR);
    static final Shipment.SignedOff SIGNED_OFF = new Shipment.SignedOff(SUPERVISED, LEADER);
    static final Shipment.HandedOver HANDED_OVER = new Shipment.HandedOver(SIGNED_OFF, SHIPPER);
    static final Shipment.Shipped SHIPPED = new Shipment.Shipped(HANDED_OVER, SUPERVISOR, NOW.minusSeconds(86_400));
    static final Shipment.Delivered DELIVERED = new Shipment.Delivered(SHIPPED, NOW.minusSeconds(3_600));
    static final Shipment.Received RECEIVED = new Shipment.Received(DELIVERED);
    static final Shipment.Withdrawn WITHDRAWN = new Shipment.Withdrawn(APPLICATION);

    static final List<Shipment> ALL = List.of(
            REQUESTED,
            INSTRUCTED,
            CHECKED,
            ISSUED,
            SUPERVISED,
            SIGNED_OFF,
            HANDED_OVER,
            SHIPPED,
            DELIVERED,
            RECEIVED,
            WITHDRAWN);

    static final Instruct INSTRUCT = new Instruct(DOCUMENT_CLERK, "ROAD", "德邦物流", TODAY.plusDays(5));
    static final Check CHECK = new Check(CHECKER, AMOUNT, Money.parse("CNY 0.00"), List.of("色卡一本"));
    static final IssueDocument ISSUE =
            new IssueDocument(DOCUMENT_CLERK, UUID.randomUUID(), "OD-2026-000001", List.of());
    static final Supervise SUPERVISE = new Supervise(SUPERVISOR);
    static final SignOff SIGN_OFF = new SignOff(LEADER);
    static final Paper DOCUMENT = new Paper(Paper.Kind.OUTBOUND_DOCUMENT, "OD-2026-000001", null);
    static final Paper TEST_REPORT = new Paper(Paper.Kind.TEST_REPORT, REPORT, BATCH);
    static final HandOver HAND_OVER = new HandOver(SHIPPER, List.of(DOCUMENT, TEST_REPORT));
    static final ConfirmDeparture DEPART = new ConfirmDeparture(SUPERVISOR, "DB0012345678");
    static final Track TRACK = new Track(APPLICANT, "已到杭州中转", "杭州", false);
    static final RecordDelivery DELIVER = new RecordDelivery(APPLICANT, NOW.minusSeconds(60));
    static final ConfirmReceipt RECEIVE = new ConfirmReceipt(
            APPLICANT,
            "赵志明",
            List.of(new ReceivedLine(LINE, BigDecimal.TEN)),
            List.of(new ReceivedEnclosure("色卡一本", true)));
    static final Withdraw WITHDRAW = new Withdraw(APPLICANT, "customer-asked");
    static final GiveWay GIVE_WAY =
            new GiveWay(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "OD-2026-000002");

    static final ShipmentCommand.ReverseDocument REVERSE = new ShipmentCommand.ReverseDocument(
            UUID.randomUUID(), UUID.randomUUID(), "开错花色", UUID.randomUUID(), "OD-2026-000003");

    static final List<ShipmentCommand> ALL_COMMANDS = List.of(
            INSTRUCT, CHECK, ISSUE, SUPERVISE, SIGN_OFF, HAND_OVER, DEPART, TRACK, DELIVER, RECEIVE, WITHDRAW, GIVE_WAY,
            REVERSE);

    static final Release.Released RELEASED = new Release.Released(RELEASE, 1, AMOUNT, "posted-money");

    private Shipments() {}

    /** Everything is in order: contract, qualification, release, test report. */
    static ShipmentContext context() {
        return new ShipmentContext(order(true, false), false, true, RELEASED, Map.of(ITEM, REPORT), TODAY, NOW);
    }

    static ShipmentContext with(Release release) {
        return new ShipmentContext(order(true, false), false, true, release, Map.of(ITEM, REPORT), TODAY, NOW);
    }

    static OrderFacts order(boolean contractOnFile, boolean signedOrderOnFile) {
        return new OrderFacts(Set.of(ENTERER), contractOnFile, signedOrderOnFile, false, Map.of(LINE, line()));
    }

    static LineFacts line() {
        return new LineFacts(PRODUCT, BigDecimal.TEN, new BigDecimal("122.000000"), "米白", false, BigDecimal.ZERO);
    }

    static ShipmentContext withLine(LineFacts line) {
        var lines = new LinkedHashMap<UUID, LineFacts>();
        lines.put(LINE, line);
        return new ShipmentContext(
                new OrderFacts(Set.of(ENTERER), true, false, false, lines),
                false,
                true,
                RELEASED,
                Map.of(ITEM, REPORT),
                TODAY,
                NOW);
    }
}
