package io.salesdesk.reporting.sales.model;

import io.salesdesk.reporting.sales.model.DailySales.Figures;
import io.salesdesk.reporting.sales.model.DailySales.Named;
import io.salesdesk.reporting.sales.model.DailySales.Row;
import io.salesdesk.reporting.sales.model.DailySales.Total;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The daily report in words (REP-02), one line for each salesperson and one for each currency's total. */
public final class DailySalesMail {

    private static final Map<String, String> ENGLISH_UNITS =
            Map.of("ROLL", "rolls", "BOX", "boxes", "M2", "m²", "PIECE", "pieces");
    private static final Map<String, String> CHINESE_UNITS = Map.of("ROLL", "卷", "BOX", "箱", "M2", "平方米", "PIECE", "件");

    private DailySalesMail() {}

    /** What the notice's texts in both languages are filled with. */
    public static Map<String, String> parameters(DailySales report, ZoneId zone) {
        return Map.of(
                "date", report.date().toString(),
                "closesAt", report.closesAt().atZone(zone).toLocalTime().toString(),
                "lines", lines(report, DailySalesMail::english, DailySalesMail::englishTotal, "No sales."),
                "linesChinese", lines(report, DailySalesMail::chinese, DailySalesMail::chineseTotal, "当日无销售。"));
    }

    private interface Words<T> {
        String of(T line);
    }

    private static String lines(DailySales report, Words<Row> row, Words<Total> total, String nothing) {
        return report.rows().isEmpty()
                ? nothing
                : Stream.concat(
                                report.rows().stream().map(row::of),
                                report.totals().stream().map(total::of))
                        .collect(Collectors.joining("\n"));
    }

    private static String english(Row row) {
        var corrections = row.corrections();
        return "%s, %s: %d orders%s, %s%s"
                .formatted(
                        name(row.salesperson(), "nobody"),
                        name(row.office(), "no office"),
                        row.total().orders(),
                        quantities(row.total(), ENGLISH_UNITS, ", "),
                        text(row.total().amount()),
                        isNothing(corrections)
                                ? ""
                                : " (of it corrections of the day before: %d orders, %s)"
                                        .formatted(corrections.orders(), text(corrections.amount())));
    }

    private static String chinese(Row row) {
        var corrections = row.corrections();
        return "%s，%s：%d 单%s，%s%s"
                .formatted(
                        name(row.salesperson(), "无业务员"),
                        name(row.office(), "无办事处"),
                        row.total().orders(),
                        quantities(row.total(), CHINESE_UNITS, "，"),
                        text(row.total().amount()),
                        isNothing(corrections)
                                ? ""
                                : "（其中前一日更正 %d 单，%s）".formatted(corrections.orders(), text(corrections.amount())));
    }

    private static String englishTotal(Total total) {
        return "Total: %d orders, %s".formatted(total.orders(), text(total.amount()));
    }

    private static String chineseTotal(Total total) {
        return "合计：%d 单，%s".formatted(total.orders(), text(total.amount()));
    }

    private static String quantities(Figures figures, Map<String, String> units, String separator) {
        return figures.quantities().stream()
                .map(volume -> "%s%s %s"
                        .formatted(
                                separator, plain(volume.quantity()), units.getOrDefault(volume.unit(), volume.unit())))
                .collect(Collectors.joining());
    }

    private static boolean isNothing(Figures figures) {
        return figures.orders() == 0 && figures.amount().isZero();
    }

    private static String name(@Nullable Named named, String nobody) {
        if (named == null) {
            return nobody;
        }
        var name = named.name() == null ? named.id().toString() : named.name();
        return named.number() == null ? name : "%s (%s)".formatted(name, named.number());
    }

    private static String plain(BigDecimal quantity) {
        return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
    }

    private static String text(Money amount) {
        return "%s %s".formatted(amount.getAmount().toPlainString(), amount.getCurrencyUnit());
    }
}
