package io.salesdesk.fulfilment.receiving.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.purchasing.model.Purchase;
import io.salesdesk.fulfilment.purchasing.model.PurchaseState;
import io.salesdesk.fulfilment.purchasing.model.Terms;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoodsReceiptTest {

    private static final UUID PRODUCT = UUID.randomUUID();
    private static final Purchase.Request REQUEST =
            new Purchase.Request(PRODUCT, new BigDecimal("120"), Origin.FOREIGN, true);
    private static final Terms TERMS = new Terms(
            "Grandeco NV",
            new BigDecimal("120"),
            "优等品",
            "0.53m×10m",
            new BigDecimal("61.5"),
            "EUR",
            LocalDate.of(2026, 12, 20));
    private static final Purchase ARRIVED = new Purchase.Arrived(REQUEST, TERMS);
    private static final Actor WRITER = Actor.of(UUID.randomUUID());
    private static final Actor SUPERVISOR = Actor.of(UUID.randomUUID());

    private static Delivery delivery(UUID product, String quantity, String quality, String spec, String price) {
        return new Delivery(product, new BigDecimal(quantity), quality, spec, new BigDecimal(price), "EUR");
    }

    private static final Delivery AS_ORDERED = delivery(PRODUCT, "120.000", "优等品", "0.53m×10m", "61.50");

    static Stream<Arguments> differences() {
        var other = UUID.randomUUID();
        return Stream.of(
                Arguments.of(
                        "quantity: 120 ordered, 119 received", delivery(PRODUCT, "119", "优等品", "0.53m×10m", "61.5")),
                Arguments.of(
                        "quantity: 120 ordered, 121 received", delivery(PRODUCT, "121", "优等品", "0.53m×10m", "61.5")),
                Arguments.of(
                        "quality: 优等品 ordered, 合格品 received", delivery(PRODUCT, "120", "合格品", "0.53m×10m", "61.5")),
                Arguments.of(
                        "specification: 0.53m×10m ordered, 0.70m×10m received",
                        delivery(PRODUCT, "120", "优等品", "0.70m×10m", "61.5")),
                Arguments.of(
                        "price: 61.5 ordered, 61.6 received", delivery(PRODUCT, "120", "优等品", "0.53m×10m", "61.6")),
                Arguments.of(
                        "variety: %s ordered, %s received".formatted(PRODUCT, other),
                        delivery(other, "120", "优等品", "0.53m×10m", "61.5")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("differences")
    @DisplayName(
            "FUL-09 quantity, quality, variety, specification and price equal the purchase order; one roll short does"
                    + " not")
    void ful09_anyDifferenceIsNamed(String text, Delivery delivery) {
        assertThat(Difference.between(REQUEST, TERMS, delivery))
                .extracting(Difference::text)
                .containsExactly(text);
        assertThat(refusal(ReceiptDecider.decide(
                        new GoodsReceipt.Written(WRITER, delivery), new ReceiptCommand.Sign(SUPERVISOR, ARRIVED))))
                .isInstanceOf(ReceiptRejection.Differs.class);
    }

    @Test
    @DisplayName("FUL-10 ORD-43 (f) signed by the supervisor, not by the writer, and never changed afterwards")
    void ful10_signature() {
        assertThat(Difference.between(REQUEST, TERMS, AS_ORDERED)).isEmpty();
        var written = new GoodsReceipt.Written(WRITER, AS_ORDERED);
        var sign = new ReceiptCommand.Sign(SUPERVISOR, ARRIVED);
        var withdraw = new ReceiptCommand.Withdraw(WRITER, "写错仓库");

        assertThat(ReceiptDecider.decide(written, sign))
                .isEqualTo(Decision.accept(new ReceiptEvent.Signed(SUPERVISOR)));
        assertThat(refusal(ReceiptDecider.decide(written, new ReceiptCommand.Sign(WRITER, ARRIVED))))
                .isInstanceOf(ReceiptRejection.SamePerson.class);
        for (var over : List.of(
                new GoodsReceipt.Signed(WRITER, AS_ORDERED, SUPERVISOR),
                new GoodsReceipt.Withdrawn(WRITER, AS_ORDERED))) {
            assertThat(refusal(ReceiptDecider.decide(over, sign))).isInstanceOf(ReceiptRejection.NotWritten.class);
            assertThat(refusal(ReceiptDecider.decide(over, withdraw))).isInstanceOf(ReceiptRejection.NotWritten.class);
        }
        assertThat(ReceiptDecider.decide(written, withdraw)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("FUL-08 a receipt follows the arrival")
    void ful08_receiptFollowsArrival() {
        assertThat(ReceiptDecider.refusalToWrite(new Purchase.InTransit(REQUEST, TERMS), null, null))
                .contains(new ReceiptRejection.NotArrived(PurchaseState.IN_TRANSIT));
        assertThat(ReceiptDecider.refusalToWrite(ARRIVED, null, null)).isEmpty();
        assertThat(refusal(ReceiptDecider.decide(
                        new GoodsReceipt.Written(WRITER, AS_ORDERED),
                        new ReceiptCommand.Sign(SUPERVISOR, new Purchase.InTransit(REQUEST, TERMS)))))
                .isEqualTo(new ReceiptRejection.NotArrived(PurchaseState.IN_TRANSIT));
    }

    @Test
    @DisplayName("A-34 a purchase has one receipt at a time, and none while a difference is unresolved")
    void a34_oneReceiptAtATime() {
        assertThat(ReceiptDecider.refusalToWrite(ARRIVED, "GR-2026-000001", null))
                .contains(new ReceiptRejection.WrittenAlready("GR-2026-000001"));
        assertThat(ReceiptDecider.refusalToWrite(ARRIVED, null, "RD-2026-000001"))
                .contains(new ReceiptRejection.CaseIsOpen("RD-2026-000001"));
    }

    private static Rejection refusal(Decision<ReceiptEvent> decision) {
        return ((Decision.Rejected<ReceiptEvent>) decision).rejection();
    }
}
