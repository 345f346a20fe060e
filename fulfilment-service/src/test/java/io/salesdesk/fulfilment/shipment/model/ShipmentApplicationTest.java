package io.salesdesk.fulfilment.shipment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.fulfilment.shipment.model.ShipmentApplication.OpenLine;
import io.salesdesk.fulfilment.shipment.model.ShipmentApplication.OpenOrder;
import io.salesdesk.fulfilment.shipment.model.ShipmentApplication.OpenPortion;
import io.salesdesk.fulfilment.shipment.model.ShipmentApplication.WantedLine;
import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShipmentApplicationTest {

    private static final UUID LINE = UUID.randomUUID();
    private static final Money FREIGHT = Money.parse("CNY 30.00");
    private static final Money NOTHING = Money.parse("CNY 0.00");

    @Test
    @DisplayName("FUL-15 an application carries the goods of its order, batch by batch, and the order's freight")
    void ful15_application() {
        var application = accepted(order(true, line(0, NOTHING, portion("2509", 4), portion("2511", 6))), 10, null);

        assertThat(application.lines()).extracting(ShipmentLine::batch).containsExactly("2509", "2511");
        assertThat(application.amount()).isEqualTo(Money.parse("CNY 130.00"));
    }

    @Test
    @DisplayName("FUL-16 the amounts of a line's shipments add up to the line's own, to the cent")
    void ful16_amountsAddUp() {
        // 10 at 10.005 is 100.05 as a line; 3 + 3 + 4 rounded one by one would be 100.06.
        var price = new BigDecimal("10.005");
        var gross = Money.parse("CNY 100.05");
        var carried = NOTHING;
        int shipped = 0;
        for (int quantity : List.of(3, 3, 4)) {
            var open = new OpenLine(
                    UUID.randomUUID(),
                    BigDecimal.TEN,
                    "ROLL",
                    price,
                    gross,
                    false,
                    BigDecimal.ZERO,
                    false,
                    BigDecimal.valueOf(shipped),
                    carried,
                    List.of(portion("2511", 10 - shipped)));
            carried = carried.plus(accepted(order(true, open), quantity, NOTHING)
                    .lines()
                    .getFirst()
                    .gross());
            shipped += quantity;
        }
        assertThat(carried).isEqualTo(gross);
    }

    @Test
    @DisplayName("FUL-15 only bound goods of a confirmed order are applied for, each line once")
    void ful15_refusals() {
        var line = line(0, NOTHING, portion("2511", 6));

        assertThat(refused(order(false, line), null, wanted(LINE, 1)))
                .isInstanceOf(ApplicationRejection.OrderNotConfirmed.class);
        assertThat(refused(order(true, line), null, wanted(UUID.randomUUID(), 1)))
                .isInstanceOf(ApplicationRejection.UnknownLine.class);
        assertThat(refused(order(true, line), null, wanted(LINE, 7)))
                .isInstanceOf(ApplicationRejection.NotAllocated.class);
        assertThat(refused(order(true, line), null, wanted(LINE, 1), wanted(LINE, 1)))
                .isInstanceOf(ApplicationRejection.LineNamedTwice.class);
        assertThat(refused(order(true, shortLine()), null, wanted(LINE, 1)))
                .isInstanceOf(ApplicationRejection.LineIsShort.class);
    }

    @Test
    @DisplayName("FUL-17 the shipments of an order carry no more freight than the order")
    void ful17_freight() {
        var order = order(true, line(0, NOTHING, portion("2511", 6)));

        assertThat(refused(order, Money.parse("CNY 30.01"), wanted(LINE, 1)))
                .isInstanceOf(ApplicationRejection.FreightTooHigh.class);
        assertThat(refused(order, Money.parse("CNY -0.01"), wanted(LINE, 1)))
                .isInstanceOf(ApplicationRejection.FreightTooHigh.class);
        assertThat(refused(order, Money.parse("USD 1.00"), wanted(LINE, 1)))
                .isInstanceOf(ApplicationRejection.FreightTooHigh.class);
        assertThat(accepted(order, 1, Money.parse("CNY 12.00")).amount()).isEqualTo(Money.parse("CNY 22.00"));
    }

    @Test
    @DisplayName("ORD-42 no application while a change of the order is under way")
    void ord42_changeUnderWay() {
        var open = order(true, line(0, NOTHING, portion("2511", 6)));
        var changing = new OpenOrder(open.orderId(), 1, true, true, FREIGHT, open.lines());

        assertThat(refused(changing, null, wanted(LINE, 1))).isInstanceOf(ShipmentRejection.ChangeUnderWay.class);
    }

    private static OpenOrder order(boolean confirmed, OpenLine line) {
        return new OpenOrder(UUID.randomUUID(), 1, confirmed, false, FREIGHT, Map.of(LINE, line));
    }

    private static OpenLine line(int inShipments, Money grossInShipments, OpenPortion... portions) {
        return new OpenLine(
                UUID.randomUUID(),
                BigDecimal.TEN,
                "ROLL",
                BigDecimal.TEN,
                Money.parse("CNY 100.00"),
                false,
                BigDecimal.ZERO,
                false,
                BigDecimal.valueOf(inShipments),
                grossInShipments,
                List.of(portions));
    }

    private static OpenLine shortLine() {
        return new OpenLine(
                UUID.randomUUID(),
                BigDecimal.TEN,
                "ROLL",
                BigDecimal.TEN,
                Money.parse("CNY 100.00"),
                false,
                BigDecimal.ONE,
                false,
                BigDecimal.ZERO,
                NOTHING,
                List.of(portion("2511", 9)));
    }

    private static OpenPortion portion(String batch, int quantity) {
        return new OpenPortion(UUID.randomUUID(), batch, BigDecimal.valueOf(quantity));
    }

    private static WantedLine wanted(UUID line, int quantity) {
        return new WantedLine(line, BigDecimal.valueOf(quantity));
    }

    private static Application accepted(OpenOrder order, int quantity, @Nullable Money freight) {
        return ShipmentApplication.decide(
                        order, Actor.of(UUID.randomUUID()), Channel.FAX, List.of(wanted(LINE, quantity)), freight)
                .orThrow()
                .getFirst();
    }

    private static Rejection refused(OpenOrder order, @Nullable Money freight, WantedLine... wanted) {
        return switch (ShipmentApplication.decide(
                order, Actor.of(UUID.randomUUID()), Channel.FAX, Arrays.asList(wanted), freight)) {
            case Decision.Rejected<Application>(var rejection) -> rejection;
            case Decision.Accepted<Application>(var events) -> throw new AssertionError("Accepted: " + events);
        };
    }
}
