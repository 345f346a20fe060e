package io.salesdesk.reporting.sales.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.reporting.sales.model.DailySales.Figures;
import io.salesdesk.reporting.sales.model.DailySales.Named;
import io.salesdesk.reporting.sales.model.DailySales.Row;
import io.salesdesk.reporting.sales.model.DailySales.Total;
import io.salesdesk.reporting.sales.model.DailySales.Volume;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DailySalesMailTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant CLOSES_AT = Instant.parse("2026-11-20T08:45:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static Figures figures(int orders, String quantity, String amount) {
        return new Figures(orders, List.of(new Volume("ROLL", new BigDecimal(quantity))), Money.parse("CNY " + amount));
    }

    @Test
    @DisplayName("REP-02 a line for each salesperson and one for the total, in both languages")
    void rep02_lines() {
        var row = new Row(
                new Named(UUID.randomUUID(), "E0019", "李强"),
                new Named(UUID.randomUUID(), null, "上海办事处"),
                null,
                "CNY",
                figures(2, "100.000", "10000.00"),
                figures(1, "20.500", "2345.50"),
                figures(3, "120.500", "12345.50"));
        var mail = DailySalesMail.parameters(
                new DailySales(DAY, CLOSES_AT, List.of(row), List.of(new Total("CNY", 3, Money.parse("CNY 12345.50")))),
                ZONE);

        assertThat(mail).containsEntry("date", "2026-11-20").containsEntry("closesAt", "16:45");
        assertThat(mail.get("lines")).isEqualTo("""
                        李强 (E0019), 上海办事处: 3 orders, 120.5 rolls, 12345.50 CNY \
                        (of it corrections of the day before: 1 orders, 2345.50 CNY)
                        Total: 3 orders, 12345.50 CNY""");
        assertThat(mail.get("linesChinese")).isEqualTo("""
                        李强 (E0019)，上海办事处：3 单，120.5 卷，12345.50 CNY（其中前一日更正 1 单，2345.50 CNY）
                        合计：3 单，12345.50 CNY""");
    }

    @Test
    @DisplayName("REP-02 a day without sales is reported too")
    void rep02_nothing() {
        var mail = DailySalesMail.parameters(new DailySales(DAY, CLOSES_AT, List.of(), List.of()), ZONE);
        assertThat(mail).containsEntry("lines", "No sales.").containsEntry("linesChinese", "当日无销售。");
    }
}
