package io.salesdesk.reporting.sales.application;

import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.reporting.sales.model.DailySales.Named;
import io.salesdesk.reporting.sales.model.Leaderboard;
import io.salesdesk.reporting.sales.model.Leaderboard.Period;
import io.salesdesk.reporting.sales.model.Leaderboard.Row;
import io.salesdesk.reporting.sales.model.Measure;
import io.salesdesk.reporting.sales.persistence.SalesQueries;
import io.salesdesk.reporting.sales.persistence.SalesQueries.Seller;
import io.salesdesk.reporting.sales.persistence.SalesQueries.Sum;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The leaderboard of a day or a month (REP-12). */
@ApplicationScoped
public class RankSales {

    private final SalesQueries queries;
    private final Names names;

    RankSales(SalesQueries queries, Names names) {
        this.queries = queries;
        this.names = names;
    }

    /** Of the period that has the date in it, as far as the scope reaches. */
    public Leaderboard of(Period period, LocalDate date, DataScope scope) {
        var from = period.firstDay(date);
        var to = period.lastDay(date);
        var sums = new HashMap<Measure, List<Sum>>();
        for (var measure : Measure.values()) {
            sums.put(measure, queries.totals(measure, from, to, scope));
        }
        return new Leaderboard(
                period,
                from,
                to,
                ranked(sums, Seller::salespersonId, names::ofPerson),
                ranked(sums, Seller::officeId, names::ofUnit),
                ranked(sums, Seller::regionId, names::ofUnit),
                ranked(sums, _ -> null, _ -> null));
    }

    private record Subject(@Nullable UUID id, String currency) {}

    /** Sums up the three measures of one subject in one currency. */
    private static final class Tally {

        private int orders;
        private Money sales;
        private Money shipped;
        private Money collected;

        Tally(String currency) {
            sales = Money.zero(CurrencyUnit.of(currency));
            shipped = sales;
            collected = sales;
        }

        void add(Measure measure, Sum sum) {
            switch (measure) {
                case SALES -> {
                    orders += sum.count();
                    sales = sales.plus(sum.amount());
                }
                case SHIPPED -> shipped = shipped.plus(sum.amount());
                case COLLECTED -> collected = collected.plus(sum.amount());
            }
        }
    }

    private static List<Row> ranked(
            Map<Measure, List<Sum>> sums,
            Function<Seller, @Nullable UUID> subjectOf,
            Function<@Nullable UUID, @Nullable Named> name) {
        var tallies = new HashMap<Subject, Tally>();
        sums.forEach((measure, all) -> all.forEach(sum -> tallies.computeIfAbsent(
                        new Subject(subjectOf.apply(sum.seller()), sum.seller().currency()),
                        subject -> new Tally(subject.currency()))
                .add(measure, sum)));
        var order = Comparator.<Map.Entry<Subject, Tally>, String>comparing(
                        entry -> entry.getKey().currency())
                .thenComparing(entry -> entry.getValue().sales, Comparator.reverseOrder())
                .thenComparing(entry -> String.valueOf(entry.getKey().id()));
        var rows = new ArrayList<Row>();
        int place = 0;
        for (var entry : tallies.entrySet().stream().sorted(order).toList()) {
            var tally = entry.getValue();
            var above = rows.isEmpty() ? null : rows.getLast();
            boolean sameCurrency = above != null && above.sales().isSameCurrency(tally.sales);
            place = sameCurrency ? place + 1 : 1;
            boolean tied = sameCurrency && above != null && above.sales().equals(tally.sales);
            rows.add(new Row(
                    tied && above != null ? above.rank() : place,
                    name.apply(entry.getKey().id()),
                    tally.orders,
                    tally.sales,
                    tally.shipped,
                    tally.collected));
        }
        return rows;
    }
}
