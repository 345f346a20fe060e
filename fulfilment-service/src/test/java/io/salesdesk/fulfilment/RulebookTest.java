package io.salesdesk.fulfilment;

import io.salesdesk.fulfilment.futures.model.InquiryRule;
import io.salesdesk.fulfilment.purchasing.model.PurchaseRules;
import io.salesdesk.fulfilment.receiving.model.ReceiptRule;
import io.salesdesk.fulfilment.reservation.model.ReservationRules;
import io.salesdesk.fulfilment.shipment.model.ShipmentRule;
import io.salesdesk.platform.decision.Rule;
import io.salesdesk.platform.testing.Rulebook;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RulebookTest {

    @Test
    @DisplayName("the rulebook says what the code does")
    void rulebook() {
        Rulebook.of("fulfilment", "Goods", "货物")
                .section("Purchases", "采购", entries(PurchaseRules.all()))
                .section("Goods receipts", "入库单", entries(List.of(ReceiptRule.values())))
                .section("Reservations", "调拨单", entries(ReservationRules.all()))
                .section("Inquiries for futures", "期货询问", entries(List.of(InquiryRule.values())))
                .section("Shipments", "发货", entries(List.of(ShipmentRule.values())))
                .check();
    }

    private static List<Rulebook.Entry> entries(List<? extends Rule> rules) {
        return rules.stream()
                .map(rule -> new Rulebook.Entry(
                        rule.requirement(), rule.code(), rule.sentence(), rule.setting(), rule.refusal()))
                .toList();
    }
}
