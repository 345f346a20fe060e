package io.salesdesk.reporting.orders.model;

import static io.salesdesk.reporting.Facts.MONDAY;
import static io.salesdesk.reporting.Facts.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.reporting.Facts;
import io.salesdesk.reporting.orders.model.OpenClaim.Reminders;
import io.salesdesk.reporting.stream.model.LiveRows;
import io.salesdesk.reporting.stream.model.LiveStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpenClaimTest {

    private final Facts facts = new Facts();
    private final UUID reminders = UUID.randomUUID();

    private List<OpenClaim> claims() {
        return Order.of(facts.file()).map(Order::openClaims).orElse(List.of());
    }

    @Test
    @DisplayName(
            "BIL-13, BIL-06 a deposit is a claim from the day it is asked for, with its reminders, until it is there")
    void bil13_deposit() {
        facts.entered("1000.00", "10").confirmed(1, "1000.00", "10").depositRequested("500.00");
        assertThat(claims()).containsExactly(new OpenClaim("DEPOSIT", cny("500.00"), MONDAY, null));

        facts.on(MONDAY.plusDays(1)).reminded(reminders, "DEPOSIT", 1, "500.00");
        facts.on(MONDAY.plusDays(2)).reminded(reminders, "DEPOSIT", 2, "350.00");
        assertThat(claims())
                .containsExactly(new OpenClaim(
                        "DEPOSIT", cny("350.00"), MONDAY, new Reminders(reminders, "DC-2026-000001", 2, false)));

        facts.paid(UUID.randomUUID(), "500.00").depositReceived().dunningClosed(reminders);
        assertThat(claims()).isEmpty();
    }

    @Test
    @DisplayName(
            "BIL-06 what is dunned is a claim with the regional manager after the fourth reminder, until it is closed")
    void bil06_escalated() {
        facts.entered("1000.00", "10").confirmed(1, "1000.00", "10").reminded(reminders, "SHIPMENT", 4, "700.00");
        facts.escalated(reminders, "SHIPMENT", "700.00");
        assertThat(claims())
                .containsExactly(new OpenClaim(
                        "SHIPMENT", cny("700.00"), MONDAY, new Reminders(reminders, "DC-2026-000001", 4, true)));
        assertThat(rows()).containsExactly(facts.orderId + "/SHIPMENT");

        facts.dunningClosed(reminders);
        assertThat(claims()).isEmpty();
        assertThat(rows()).isEmpty();
    }

    @Test
    @DisplayName("ORD-42 a cancelled order claims nothing any more")
    void ord42_cancelled() {
        facts.entered("1000.00", "10").confirmed(1, "1000.00", "10").depositRequested("500.00");
        facts.cancelled();

        assertThat(claims()).isEmpty();
    }

    private List<String> rows() {
        return LiveRows.of(Order.of(facts.file()).orElseThrow()).stream()
                .filter(row -> row.stream() == LiveStream.COLLECTIONS)
                .map(row -> row.key())
                .toList();
    }
}
