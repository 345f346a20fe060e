package io.salesdesk.reporting.projection.model;

import static io.salesdesk.reporting.Facts.MONDAY;
import static io.salesdesk.reporting.Facts.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.reporting.Facts;
import io.salesdesk.reporting.file.model.CaseFile;
import io.salesdesk.reporting.orders.model.OrderFact;
import io.salesdesk.reporting.sales.model.DayTotal;
import io.salesdesk.reporting.sales.model.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

/** A projection is a function of the set of events, whatever the order in which the topics bring them. */
class FileOrderTest {

    @RepeatedTest(300)
    @DisplayName("any order of arrival, with duplicates, gives the same findings, and the differences add up to them")
    void anyOrderGivesTheSame() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var facts = story(random);
        var expected = Findings.ofOrder(facts.file());

        var arrivals = new ArrayList<>(facts.all());
        for (int i = 0; i < 10; i++) {
            arrivals.add(arrivals.get(random.nextInt(arrivals.size())));
        }
        Collections.shuffle(arrivals, random);

        var file = CaseFile.<OrderFact>empty(facts.orderId);
        Map<DayTotal.Key, Long> totals = new HashMap<>();
        List<Entry> known = List.of();
        for (var fact : arrivals) {
            file = file.with(fact);
            var now = Findings.ofOrder(file).entries();
            DayTotal.difference(known, now).forEach(added -> totals.merge(added.key(), added.amountMinor(), Long::sum));
            known = now;
        }

        assertThat(file).as("seed %d", seed).isEqualTo(facts.file());
        assertThat(Findings.ofOrder(file)).as("seed %d", seed).isEqualTo(expected);
        Map<DayTotal.Key, Long> sums = new HashMap<>();
        expected.entries()
                .forEach(entry -> sums.merge(
                        new DayTotal.Key(
                                entry.measure(),
                                entry.date(),
                                entry.attribution(),
                                entry.amount().getCurrencyUnit().getCode()),
                        entry.amount().getAmountMinorLong(),
                        Long::sum));
        totals.values().removeIf(amount -> amount == 0);
        sums.values().removeIf(amount -> amount == 0);
        assertThat(totals).as("seed %d", seed).isEqualTo(sums);
    }

    /** The beginning of a possible life of an order, cut off anywhere. */
    private static Facts story(Random random) {
        var facts = new Facts();
        var answer = UUID.randomUUID();
        var shipment = UUID.randomUUID();
        var release = UUID.randomUUID();
        var payment = UUID.randomUUID();
        var exception = UUID.randomUUID();
        var person = UUID.randomUUID();
        List<Runnable> steps = List.of(
                () -> facts.entered("1000.00", "10"),
                () -> facts.exceptionRaised(exception),
                () -> facts.exceptionResolved(exception),
                () -> facts.stockAnswered(1, UUID.randomUUID(), true),
                () -> facts.revision(2, sale(facts.seller, "900.00", "9"), false),
                () -> facts.stockAnswered(2, answer, true),
                () -> facts.balanceAnswered(2),
                () -> facts.customerConfirmed(2, answer),
                () -> facts.reviewed(2),
                () -> facts.confirmed(2, "900.00", "9"),
                () -> facts.paid(payment, "300.00"),
                () -> facts.on(MONDAY.plusDays(1)).revision(3, sale(facts.otherSeller, "800.00", "8"), true),
                () -> facts.requested(shipment, "400.00", person),
                () -> facts.held(shipment, "100.00"),
                () -> facts.instructed(shipment, person),
                () -> facts.checked(shipment, person),
                () -> facts.released(shipment, release),
                () -> facts.revoked(shipment, release),
                () -> facts.documentIssued(shipment, person),
                () -> facts.supervised(shipment),
                () -> facts.released(shipment, UUID.randomUUID()),
                () -> facts.signedOff(shipment),
                () -> facts.handedOver(shipment, person),
                () -> facts.on(MONDAY.plusDays(2)).shipped(shipment, "400.00"),
                () -> facts.tracked(shipment, MONDAY.plusDays(3)),
                () -> facts.tracked(shipment, MONDAY.plusDays(4)),
                () -> facts.reversed(payment, "300.00"),
                () -> facts.delivered(shipment),
                () -> facts.received(shipment),
                () -> facts.cancelled());
        int length = 1 + random.nextInt(steps.size());
        steps.subList(0, length).forEach(Runnable::run);
        return facts;
    }
}
