package io.salesdesk.reporting.sales.model;

import static io.salesdesk.reporting.Facts.MONDAY;
import static io.salesdesk.reporting.Facts.cny;
import static io.salesdesk.reporting.Facts.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.salesdesk.reporting.Facts;
import io.salesdesk.reporting.orders.model.Order;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EntriesTest {

    private final Facts facts = new Facts();

    private List<Entry> of(Measure measure) {
        return Entries.of(facts.file()).stream()
                .filter(entry -> entry.measure() == measure)
                .toList();
    }

    @Test
    @DisplayName("REP-02 an order that is not confirmed is no sale")
    void rep02_onlyConfirmedOrdersCount() {
        facts.entered("1000.00", "10");

        assertThat(Entries.of(facts.file())).isEmpty();
    }

    @Test
    @DisplayName("REP-02 a sale counts on the day of its confirmation for its salesperson")
    void rep02_countsOnTheDayOfConfirmation() {
        facts.entered("1000.00", "10").on(MONDAY.plusDays(1)).confirmed(1, "1000.00", "10");

        assertThat(of(Measure.SALES)).singleElement().satisfies(entry -> {
            assertThat(entry.date()).isEqualTo(MONDAY.plusDays(1));
            assertThat(entry.attribution()).isEqualTo(facts.seller);
            assertThat(entry.count()).isOne();
            assertThat(entry.amount()).isEqualTo(cny("1000.00"));
            assertThat(entry.quantities()).isEqualTo(Map.of("ROLL", BigDecimal.TEN));
        });
    }

    @Test
    @DisplayName("REP-02 a change after confirmation counts with its difference on its own day")
    void rep02_changeCountsItsDifference() {
        facts.entered("1000.00", "10")
                .confirmed(1, "1000.00", "10")
                .on(MONDAY.plusDays(2))
                .revision(2, sale(facts.seller, "700.00", "7"), true);

        assertThat(of(Measure.SALES))
                .extracting(Entry::date, Entry::count, Entry::amount)
                .containsExactly(tuple(MONDAY, 1, cny("1000.00")), tuple(MONDAY.plusDays(2), 0, cny("-300.00")));
        assertThat(of(Measure.SALES).getLast().quantities()).isEqualTo(Map.of("ROLL", new BigDecimal("-3")));
    }

    @Test
    @DisplayName("REP-02 an amendment before confirmation changes no sale")
    void rep02_amendmentBeforeConfirmationIsNoSale() {
        facts.entered("1000.00", "10")
                .revision(2, sale(facts.seller, "700.00", "7"), false)
                .confirmed(2, "700.00", "7");

        assertThat(of(Measure.SALES)).extracting(Entry::amount).containsExactly(cny("700.00"));
    }

    @Test
    @DisplayName("REP-12 a change that moves an order to a colleague takes it back from the first one")
    void rep12_moveToAColleague() {
        facts.entered("1000.00", "10")
                .confirmed(1, "1000.00", "10")
                .revision(2, sale(facts.otherSeller, "1200.00", "12"), true);

        assertThat(of(Measure.SALES))
                .extracting(Entry::attribution, Entry::count, Entry::amount)
                .containsExactly(
                        tuple(facts.seller, 1, cny("1000.00")),
                        tuple(facts.seller, -1, cny("-1000.00")),
                        tuple(facts.otherSeller, 1, cny("1200.00")));
    }

    @Test
    @DisplayName("REP-02 a cancellation takes back what the order was worth last")
    void rep02_cancellationTakesBack() {
        facts.entered("1000.00", "10")
                .confirmed(1, "1000.00", "10")
                .revision(2, sale(facts.seller, "700.00", "7"), true)
                .on(MONDAY.plusDays(3))
                .cancelled();

        var entries = of(Measure.SALES);
        assertThat(entries.getLast().date()).isEqualTo(MONDAY.plusDays(3));
        assertThat(entries.getLast().amount()).isEqualTo(cny("-700.00"));
        assertThat(DayTotal.difference(List.of(), entries))
                .extracting(DayTotal::amountMinor)
                .containsExactly(70_000L, -70_000L);
    }

    @Test
    @DisplayName(
            "REP-12 money counts for whoever owned the order on the day it was posted, and is taken back when reversed")
    void rep12_collections() {
        var allocation = UUID.randomUUID();
        facts.entered("1000.00", "10")
                .confirmed(1, "1000.00", "10")
                .paid(allocation, "400.00")
                .on(MONDAY.plusDays(1))
                .revision(2, sale(facts.otherSeller, "1000.00", "10"), true)
                .reversed(allocation, "400.00");

        assertThat(of(Measure.COLLECTED))
                .extracting(Entry::date, Entry::attribution, Entry::count, Entry::amount)
                .containsExactly(
                        tuple(MONDAY, facts.seller, 1, cny("400.00")),
                        tuple(MONDAY.plusDays(1), facts.otherSeller, -1, cny("-400.00")));
    }

    @Test
    @DisplayName(
            "REP-12 one payment may come and go in parts: each counts, and with the last of it the payment is gone")
    void rep12_partsOfAPayment() {
        var allocation = UUID.randomUUID();
        facts.entered("1000.00", "10")
                .confirmed(1, "1000.00", "10")
                .paid(allocation, "400.00")
                .paid(allocation, "200.00")
                .reversed(allocation, "150.00");
        assertThat(Order.of(facts.file()).orElseThrow().paid()).isEqualTo(cny("450.00"));
        assertThat(of(Measure.COLLECTED).stream().mapToInt(Entry::count).sum()).isEqualTo(2);

        facts.reversed(allocation, "450.00");

        assertThat(Order.of(facts.file()).orElseThrow().paid()).isEqualTo(cny("0.00"));
        assertThat(of(Measure.COLLECTED))
                .extracting(Entry::amount)
                .containsExactlyInAnyOrder(cny("400.00"), cny("200.00"), cny("-150.00"), cny("-450.00"));
        assertThat(of(Measure.COLLECTED).stream().mapToInt(Entry::count).sum()).isZero();
    }

    @Test
    @DisplayName("REP-12 goods count when they have left")
    void rep12_shipments() {
        var shipment = UUID.randomUUID();
        facts.entered("1000.00", "10").requested(shipment, "500.00", facts.enterer);
        assertThat(of(Measure.SHIPPED)).isEmpty();

        facts.shipped(shipment, "480.00");
        assertThat(of(Measure.SHIPPED)).extracting(Entry::amount).containsExactly(cny("480.00"));
    }
}
