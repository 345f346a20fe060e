package io.salesdesk.billing.accounts.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.billing.accounts.model.ChangedOrder.AgreedLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangedOrderTest {

    private static final UUID PAPER = UUID.randomUUID();
    private static final UUID FLOOR = UUID.randomUUID();
    private static final Money FREIGHT = Money.parse("CNY 20.00");

    private final List<AgreedLine> agreed = List.of(line(PAPER, "3", "33.335000"), line(FLOOR, "1.5", "10.010000"));

    @Test
    @DisplayName("ORD-42 a changed order costs its lines, each rounded once, and its freight")
    void ord42_eachLineIsRoundedOnce() {
        // 100.005 and 15.015 both round up.
        assertThat(ChangedOrder.total(FREIGHT, agreed, Map.of())).isEqualTo(Money.parse("CNY 135.03"));
    }

    @Test
    @DisplayName("ORD-42 what fulfilment decided counts and not what was agreed")
    void ord42_decidedQuantitiesCount() {
        assertThat(ChangedOrder.total(FREIGHT, agreed, Map.of(PAPER, new BigDecimal("4"), FLOOR, BigDecimal.ZERO)))
                .isEqualTo(Money.parse("CNY 153.34"));
    }

    @Test
    @DisplayName("ORD-42 an order without lines costs nothing, not even its freight")
    void ord42_nothingLeftCostsNothing() {
        assertThat(ChangedOrder.total(FREIGHT, agreed, Map.of(PAPER, BigDecimal.ZERO, FLOOR, BigDecimal.ZERO)))
                .isEqualTo(Money.parse("CNY 0.00"));
    }

    private static AgreedLine line(UUID lineId, String quantity, String unitPrice) {
        return new AgreedLine(lineId, new BigDecimal(quantity), new BigDecimal(unitPrice));
    }
}
