package io.salesdesk.platform.job;

import io.salesdesk.platform.decision.RejectedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV (UTF-8, UTF-16 with byte order mark, GB18030; comma, semicolon or tab) and the first sheet of XLSX files. The
 * first line names the columns.
 */
final class TableReader {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** More than any honest table of the size that is accepted unpacks to. */
    private static final long MAX_UNPACKED = 300L * 1024 * 1024;

    private final List<ImportColumn> columns;
    private final int maxLines;

    TableReader(List<ImportColumn> columns, int maxLines) {
        this.columns = columns;
        this.maxLines = maxLines;
    }

    /** @throws RejectedException when the file cannot be read or its header does not fit */
    List<ImportRow> read(String fileName, byte[] content) {
        var cells = isZip(content) ? readXlsx(fileName, content) : readCsv(fileName, decode(fileName, content));
        return rows(fileName, cells);
    }

    /** One line of the file with its number; the cells are stripped. */
    private record Line(long number, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    private List<ImportRow> rows(String fileName, List<Line> lines) {
        var filled = lines.stream().filter(line -> !line.isBlank()).toList();
        if (filled.isEmpty()) {
            throw new RejectedException(new ImportRejection.NoLines(fileName));
        }
        var header = header(filled.getFirst());
        if (filled.size() == 1) {
            throw new RejectedException(new ImportRejection.NoLines(fileName));
        }
        return filled.stream().skip(1).map(line -> row(header, line)).toList();
    }

    private List<Optional<ImportColumn>> header(Line line) {
        List<Optional<ImportColumn>> found = new ArrayList<>();
        var unknown = new ArrayList<String>();
        for (String name : line.cells()) {
            var column = columns.stream().filter(known -> known.isCalled(name)).findFirst();
            if (column.isPresent() && found.contains(column)) {
                throw new RejectedException(new ImportRejection.RepeatedColumn(name));
            }
            if (column.isEmpty() && !name.isEmpty()) {
                unknown.add(name);
            }
            found.add(column);
        }
        if (!unknown.isEmpty()) {
            throw new RejectedException(new ImportRejection.UnknownColumns(
                    unknown, columns.stream().map(TableReader::show).toList()));
        }
        var missing = columns.stream()
                .filter(ImportColumn::required)
                .filter(column -> !found.contains(Optional.of(column)))
                .map(TableReader::show)
                .toList();
        if (!missing.isEmpty()) {
            throw new RejectedException(new ImportRejection.MissingColumns(missing));
        }
        return found;
    }

    private static String show(ImportColumn column) {
        return column.aliases().isEmpty()
                ? column.name()
                : column.name() + " (" + column.aliases().getFirst() + ")";
    }

    private static ImportRow row(List<Optional<ImportColumn>> header, Line line) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), line.cells().size()); i++) {
            var value = line.cells().get(i);
            if (!value.isEmpty()) {
                header.get(i).ifPresent(column -> values.put(column.name(), value));
            }
        }
        return new ImportRow(line.number(), values);
    }

    // --- CSV ---

    private static String decode(String fileName, byte[] content) {
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        int offset = startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        // Chinese text in GB18030 is practically never well-formed UTF-8, so the order decides.
        return decode(StandardCharsets.UTF_8, content, offset)
                .or(() -> decode(GB18030, content, 0))
                .orElseThrow(() -> broken(fileName, "neither UTF-8 nor GB18030"));
    }

    private static Optional<String> decode(Charset charset, byte[] content, int offset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, offset, content.length - offset))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private List<Line> readCsv(String fileName, String text) {
        if (text.indexOf('\0') >= 0) {
            throw broken(fileName, "not a text file");
        }
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        var lines = new ArrayList<Line>();
        try (var parser = format.parse(new StringReader(text))) {
            for (CSVRecord csv : parser) {
                add(
                        lines,
                        new Line(
                                lines.size() + 1L,
                                csv.stream().map(String::strip).toList()));
            }
        } catch (CSVException | UncheckedIOException e) {
            throw broken(fileName, Objects.requireNonNullElse(e.getMessage(), "not a CSV file"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static char delimiter(String text) {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(java.util.Comparator.comparingLong(
                        candidate -> header.chars().filter(c -> c == candidate).count()))
                .orElse(',');
    }

    // --- XLSX ---

    private List<Line> readXlsx(String fileName, byte[] content) {
        requireModest(fileName, content);
        var lines = new ArrayList<Line>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> add(
                    lines,
                    new Line(
                            row.getRowNum(),
                            row.stream().map(cell -> text(fileName, row, cell)).toList())));
        } catch (IOException | ExcelReaderException | IllegalArgumentException | UncheckedIOException e) {
            throw broken(fileName, "not a readable XLSX file");
        }
        return lines;
    }

    private static String text(String fileName, Row row, @Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case ERROR -> throw broken(fileName, "line %d has a cell with an error".formatted(row.getRowNum()));
            case NUMBER -> isDate(cell) ? cell.asDate().toLocalDate().toString() : plain(cell);
            case BOOLEAN -> cell.asBoolean().toString();
            case STRING, FORMULA ->
                Objects.requireNonNullElse(cell.getText(), "").strip();
        };
    }

    private static String plain(Cell cell) {
        var number = cell.asNumber();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return cell.getType() == CellType.NUMBER
                && format != null
                && format.toLowerCase(java.util.Locale.ROOT).contains("yy");
    }

    /** A small archive can unpack to gigabytes; it is not given to a reader that would. */
    private static void requireModest(String fileName, byte[] content) {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            long unpacked = 0;
            for (var entry : Collections.list(zip.getEntries())) {
                unpacked += unpackedSize(zip.getInputStream(entry), MAX_UNPACKED - unpacked);
                if (unpacked > MAX_UNPACKED) {
                    throw broken(fileName, "it unpacks to more than " + MAX_UNPACKED + " bytes");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken(fileName, "not a readable XLSX file");
        }
    }

    /** Counted by unpacking, since an archive may say anything about its sizes; stops soon beyond the limit. */
    private static long unpackedSize(@Nullable InputStream in, long limit) throws IOException {
        if (in == null) {
            return 0;
        }
        var buffer = new byte[8192];
        long size = 0;
        try (in) {
            for (int n = in.read(buffer); n >= 0 && size <= limit; n = in.read(buffer)) {
                size += n;
            }
        }
        return size;
    }

    private void add(List<Line> lines, Line line) {
        lines.add(line);
        if (lines.size() > maxLines + 1) {
            throw new RejectedException(new ImportRejection.TooManyLines(maxLines));
        }
    }

    private static boolean isZip(byte[] content) {
        return startsWith(content, 'P', 'K', 3, 4);
    }

    private static boolean startsWith(byte[] content, int... prefix) {
        if (content.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((content[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static RejectedException broken(String fileName, String reason) {
        return new RejectedException(new ImportRejection.BrokenFile(fileName, reason));
    }
}
