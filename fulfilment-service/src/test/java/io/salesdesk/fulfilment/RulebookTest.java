package io.salesdesk.fulfilment;

import io.salesdesk.fulfilment.futures.model.InquiryRule;
import io.salesdesk.fulfilment.purchasing.model.PurchaseRules;
import io.salesdesk.fulfilment.receiving.model.ReceiptRules;
import io.salesdesk.fulfilment.reservation.model.ReservationRules;
import io.salesdesk.fulfilment.shipment.model.ShipmentRule;
import io.salesdesk.platform.decision.Rule;
import io.salesdesk.platform.testing.Rulebook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RulebookTest {

    @Test
    @DisplayName("the rulebook says what the code does")
    void rulebook() {
        Rulebook.of("fulfilment", "Goods", "货物")
                .section(
                        "Purchases",
                        "采购",
                        PurchaseRules.all().stream()
                                .map(rule -> new Rulebook.Entry(
                                        rule.requirement(),
                                        rule.code(),
                                        rule.sentence(),
                                        rule.setting(),
                                        rule.refusal()))
                                .toList())
                .section(
                        "Goods receipts",
                        "入库单",
                        ReceiptRules.all().stream()
                                .map(rule -> new Rulebook.Entry(
                                        rule.requirement(), rule.code(), rule.sentence(), null, rule.refusal()))
                                .toList())
                .section(
                        "Reservations",
                        "调拨单",
                        ReservationRules.all().stream()
                                .map(rule -> new Rulebook.Entry(
                                        rule.requirement(),
                                        rule.code(),
                                        rule.sentence(),
                                        rule.setting(),
                                        rule.refusal()))
                                .toList())
                .section("Inquiries for futures", "期货询问", entries(InquiryRule.values()))
                .section("Shipments", "发货", entries(ShipmentRule.values()))
                .check();
    }

    private static List<Rulebook.Entry> entries(Rule... rules) {
        return Stream.of(rules)
                .map(rule -> new Rulebook.Entry(
                        rule.requirement(), rule.code(), rule.sentence(), rule.setting(), rule.refusal()))
                .toList();
    }
}
