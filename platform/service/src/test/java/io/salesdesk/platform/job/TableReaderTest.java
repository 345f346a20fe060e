package io.salesdesk.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesdesk.platform.decision.RejectedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that people really send. */
class TableReaderTest {

    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required("partNumber", "货号", "Part No."),
            ImportColumn.optional("weight", "重量"),
            ImportColumn.optional("madeOn", "生产日期"),
            ImportColumn.optional("active", "在用"));

    private final TableReader reader = new TableReader(COLUMNS, 100);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    @DisplayName("CSV is read in the encodings that spreadsheets write")
    void encodings(String charset) {
        var rows = reader.read("a.csv", "货号,重量\r\n壁纸一,\"1,250.50\"\r\n".getBytes(Charset.forName(charset)));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().requiredText("partNumber")).isEqualTo("壁纸一");
        assertThat(rows.getFirst().decimal("weight")).isEqualByComparingTo("1250.50");
        assertThat(rows.getFirst().line()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "A byte order mark, blank lines, full-width letters and other spellings of the header make no difference")
    void tolerant() {
        var csv = "\uFEFF\n PART_NO.*\t重 量\n\na\t1\n";
        var rows = reader.read("a.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().line()).isEqualTo(4);
        assertThat(rows.getFirst().text("madeOn")).isNull();
    }

    @Test
    @DisplayName("XLSX is read with its numbers, dates and booleans")
    void xlsx() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "test", "1.0")) {
            var sheet = workbook.newWorksheet("货");
            sheet.value(0, 0, "货号");
            sheet.value(0, 1, "重量");
            sheet.value(0, 2, "生产日期");
            sheet.value(0, 3, "在用");
            sheet.value(2, 0, 4711);
            sheet.value(2, 1, new BigDecimal("0.1"));
            sheet.value(2, 2, LocalDate.of(2026, 11, 21));
            sheet.style(2, 2).format("yyyy-MM-dd").set();
            sheet.value(2, 3, true);
        }
        var rows = reader.read("a.xlsx", file.toByteArray());
        assertThat(rows).hasSize(1);
        var row = rows.getFirst();
        assertThat(row.line()).isEqualTo(3);
        assertThat(row.requiredText("partNumber")).isEqualTo("4711");
        assertThat(row.requiredDecimal("weight")).isEqualByComparingTo("0.1");
        assertThat(row.date("madeOn")).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(row.flag("active", false)).isTrue();
    }

    @Test
    @DisplayName("An archive that is no workbook, or unpacks to gigabytes, is a broken file")
    void hostileArchives() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 301; i++) {
                zip.write(zeros);
            }
        }
        assertThat(file.size()).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> reader.read("bomb.xlsx", file.toByteArray()))
                .isInstanceOf(RejectedException.class)
                .hasMessage("import-file-is-broken");
    }

    @Test
    @DisplayName("More lines than allowed are refused")
    void tooManyLines() {
        var csv = "货号\n" + "a\n".repeat(101);
        assertThatThrownBy(() -> reader.read("a.csv", csv.getBytes(StandardCharsets.UTF_8)))
                .hasMessage("import-file-has-too-many-lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026/11/21", "2026.11.21", "2026年11月21日"})
    @DisplayName("Dates are read as people write them")
    void dates(String text) {
        assertThat(new ImportRow(2, Map.of("madeOn", text)).date("madeOn")).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    private enum Kind {
        KEY,
        NORMAL
    }

    @Test
    @DisplayName("Constants are read by name or by their Chinese word, anything else is refused with what is allowed")
    void constants() {
        var words = Map.of("重点", Kind.KEY);
        assertThat(new ImportRow(2, Map.of("kind", "重点")).constant("kind", Kind.class, words))
                .isEqualTo(Kind.KEY);
        assertThat(new ImportRow(2, Map.of("kind", "normal")).constant("kind", Kind.class, words))
                .isEqualTo(Kind.NORMAL);
        assertThatThrownBy(() -> new ImportRow(2, Map.of("kind", "big")).constant("kind", Kind.class, words))
                .hasMessage("import-value-is-not-allowed");
        assertThatThrownBy(() -> new ImportRow(2, Map.of("weight", "1e9")).decimal("weight"))
                .hasMessage("import-value-is-no-number");
        assertThatThrownBy(() -> new ImportRow(2, Map.of("madeOn", "2026-02-30")).date("madeOn"))
                .hasMessage("import-value-is-no-date");
    }
}
