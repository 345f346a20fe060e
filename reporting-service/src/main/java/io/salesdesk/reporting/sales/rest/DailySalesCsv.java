package io.salesdesk.reporting.sales.rest;

import io.salesdesk.reporting.csv.CsvLines;
import io.salesdesk.reporting.sales.model.DailySales;
import io.salesdesk.reporting.sales.model.DailySales.Figures;
import io.salesdesk.reporting.sales.model.DailySales.Named;
import io.salesdesk.reporting.sales.model.DailySales.Volume;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The daily report as RFC 4180 lines, with the sources' own terms for column names in Chinese. */
final class DailySalesCsv {

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("Date", "日期"),
            Map.entry("Salesperson no.", "业务员编号"),
            Map.entry("Salesperson", "业务员"),
            Map.entry("Office", "办事处"),
            Map.entry("Region", "大区"),
            Map.entry("Currency", "币种"),
            Map.entry("Orders", "订单数"),
            Map.entry("Quantity", "销量"),
            Map.entry("Amount", "销售额"),
            Map.entry("Corrected orders", "更正订单数"),
            Map.entry("Corrected amount", "更正金额"),
            Map.entry("Total orders", "订单数合计"),
            Map.entry("Total amount", "销售额合计"),
            Map.entry("Total", "合计"),
            Map.entry("ROLL", "卷"),
            Map.entry("BOX", "箱"),
            Map.entry("M2", "平方米"),
            Map.entry("PIECE", "件"));

    private DailySalesCsv() {}

    static String write(DailySales report, Locale language) {
        Function<String, String> named =
                language.getLanguage().equals("zh") ? name -> CHINESE.getOrDefault(name, name) : name -> name;
        var units = report.rows().stream()
                .flatMap(row -> row.total().quantities().stream())
                .map(Volume::unit)
                .distinct()
                .sorted()
                .toList();
        var lines = new CsvLines();
        lines.add(header(units, named));
        report.rows().forEach(row -> lines.add(row(report, row, units)));
        report.totals().forEach(total -> lines.add(total(report, total, units, named)));
        return lines.toString();
    }

    private static List<String> header(List<String> units, Function<String, String> named) {
        return Stream.of(
                        Stream.of("Date", "Salesperson no.", "Salesperson", "Office", "Region", "Currency", "Orders")
                                .map(named),
                        units.stream().map(unit -> "%s (%s)".formatted(named.apply("Quantity"), named.apply(unit))),
                        Stream.of("Amount", "Corrected orders", "Corrected amount", "Total orders", "Total amount")
                                .map(named))
                .flatMap(Function.identity())
                .toList();
    }

    private static List<String> row(DailySales report, DailySales.Row row, List<String> units) {
        var person = row.salesperson();
        var fields = new ArrayList<String>();
        fields.add(report.date().toString());
        fields.add(person == null || person.number() == null ? "" : person.number());
        fields.add(name(person));
        fields.add(name(row.office()));
        fields.add(name(row.region()));
        fields.add(row.currency());
        fields.add(Integer.toString(row.day().orders()));
        units.forEach(unit -> fields.add(quantity(row.total(), unit)));
        fields.add(row.day().amount().getAmount().toPlainString());
        fields.add(Integer.toString(row.corrections().orders()));
        fields.add(row.corrections().amount().getAmount().toPlainString());
        fields.add(Integer.toString(row.total().orders()));
        fields.add(row.total().amount().getAmount().toPlainString());
        return fields;
    }

    private static List<String> total(
            DailySales report, DailySales.Total total, List<String> units, Function<String, String> named) {
        var fields = new ArrayList<String>();
        fields.addAll(List.of(report.date().toString(), "", named.apply("Total"), "", "", total.currency(), ""));
        units.forEach(_ -> fields.add(""));
        fields.addAll(List.of(
                "",
                "",
                "",
                Integer.toString(total.orders()),
                total.amount().getAmount().toPlainString()));
        return fields;
    }

    private static String quantity(Figures figures, String unit) {
        return figures.quantities().stream()
                .filter(volume -> volume.unit().equals(unit))
                .findFirst()
                .map(volume -> plain(volume.quantity()))
                .orElse("0");
    }

    private static String plain(BigDecimal quantity) {
        return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
    }

    private static String name(@Nullable Named named) {
        if (named == null) {
            return "";
        }
        return named.name() == null ? named.id().toString() : CsvLines.text(named.name());
    }
}
