package io.salesdesk.reporting.sales.application;

import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.reporting.sales.model.CutOff;
import io.salesdesk.reporting.sales.model.DailySales;
import io.salesdesk.reporting.sales.model.DailySales.Figures;
import io.salesdesk.reporting.sales.model.DailySales.Row;
import io.salesdesk.reporting.sales.model.DailySales.Total;
import io.salesdesk.reporting.sales.persistence.SalesQueries;
import io.salesdesk.reporting.sales.persistence.SalesQueries.Seller;
import io.salesdesk.reporting.sales.persistence.SalesQueries.Sum;
import io.salesdesk.reporting.sales.persistence.SalesQueries.Volume;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Sales of one day per salesperson (REP-02). */
@ApplicationScoped
public class ReportDailySales {

    private final SalesQueries queries;
    private final Names names;
    private final CutOff cutOff;

    ReportDailySales(
            SalesQueries queries,
            Names names,
            BusinessClock clock,
            @ConfigProperty(name = "report.daily.cutoff") LocalTime cutOff) {
        this.queries = queries;
        this.names = names;
        this.cutOff = new CutOff(cutOff, clock.zone());
    }

    /** Those sales of the day that are within the scope. */
    public DailySales of(LocalDate date, DataScope scope) {
        var before = date.minusDays(1);
        var day = section(date, cutOff.startOf(date), cutOff.closingOf(date), scope);
        var corrections = section(before, cutOff.closingOf(before), cutOff.startOf(date), scope);

        var sellers = new LinkedHashSet<Seller>();
        Stream.of(day, corrections).forEach(section -> sellers.addAll(section.keySet()));
        var rows = sellers.stream()
                .map(seller -> row(seller, day.get(seller), corrections.get(seller)))
                .sorted(Comparator.comparing(Row::currency)
                        .thenComparing(row -> row.total().amount(), Comparator.reverseOrder())
                        .thenComparing(row -> row.salesperson() == null
                                ? ""
                                : row.salesperson().id().toString()))
                .toList();
        return new DailySales(date, cutOff.closingOf(date), rows, totals(rows));
    }

    private Map<Seller, Figures> section(LocalDate day, Instant from, Instant to, DataScope scope) {
        var volumes = queries.volumes(day, from, to, scope).stream().collect(Collectors.groupingBy(Volume::seller));
        return queries.sold(day, from, to, scope).stream()
                .collect(Collectors.toMap(
                        Sum::seller,
                        sum -> new Figures(
                                sum.count(),
                                volumes.getOrDefault(sum.seller(), List.of()).stream()
                                        .map(volume -> new DailySales.Volume(volume.unit(), volume.quantity()))
                                        .toList(),
                                sum.amount())));
    }

    private Row row(Seller seller, @Nullable Figures day, @Nullable Figures corrections) {
        var nothing = new Figures(0, List.of(), Money.zero(CurrencyUnit.of(seller.currency())));
        var ofDay = day == null ? nothing : day;
        var late = corrections == null ? nothing : corrections;
        return new Row(
                names.ofPerson(seller.salespersonId()),
                names.ofUnit(seller.officeId()),
                names.ofUnit(seller.regionId()),
                seller.currency(),
                ofDay,
                late,
                plus(ofDay, late));
    }

    private static Figures plus(Figures one, Figures other) {
        var quantities = Stream.concat(one.quantities().stream(), other.quantities().stream())
                .collect(Collectors.toMap(
                        DailySales.Volume::unit, DailySales.Volume::quantity, BigDecimal::add, TreeMap::new));
        return new Figures(
                one.orders() + other.orders(),
                quantities.entrySet().stream()
                        .map(entry -> new DailySales.Volume(entry.getKey(), entry.getValue()))
                        .toList(),
                one.amount().plus(other.amount()));
    }

    private static List<Total> totals(List<Row> rows) {
        var byCurrency = rows.stream()
                .collect(Collectors.toMap(
                        Row::currency,
                        row -> new Total(
                                row.currency(),
                                row.total().orders(),
                                row.total().amount()),
                        (one, other) -> new Total(
                                one.currency(),
                                one.orders() + other.orders(),
                                one.amount().plus(other.amount())),
                        TreeMap::new));
        return List.copyOf(byCurrency.values());
    }
}
