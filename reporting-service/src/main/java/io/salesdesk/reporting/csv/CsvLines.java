package io.salesdesk.reporting.csv;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** RFC 4180 lines in UTF-8 that spreadsheets open as they are meant. */
public final class CsvLines {

    /** Without it spreadsheets take UTF-8 for a local encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String LINE_END = "\r\n";

    private final StringBuilder lines = new StringBuilder(BYTE_ORDER_MARK);

    public void add(List<String> fields) {
        lines.append(fields.stream().map(CsvLines::quoted).collect(Collectors.joining(",")))
                .append(LINE_END);
    }

    /** What somebody has typed. Text that begins like a formula would be run by the spreadsheet that opens it. */
    public static String text(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        return !typed.isEmpty() && "=+-@\t\r".indexOf(typed.charAt(0)) >= 0 ? "'" + typed : typed;
    }

    /** Anything that this system has made itself. */
    public static String plain(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String quoted(String field) {
        return field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + field.replace("\"", "\"\"") + '"'
                : field;
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
