package io.salesdesk.platform.job;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of a line by column name; blank cells are absent. Accessors refuse what they cannot convert. */
public final class ImportRow {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,10})?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d{1,10})?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是", "有", "√");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "否", "无", "×");

    private final long line;
    private final Map<String, String> values;

    ImportRow(long line, Map<String, String> values) {
        this.line = line;
        this.values = Map.copyOf(values);
    }

    public long line() {
        return line;
    }

    public @Nullable String text(String column) {
        return values.get(column);
    }

    public String requiredText(String column) {
        var value = values.get(column);
        if (value == null) {
            throw new InvalidLineException(column, "import-value-is-missing", Map.of("column", column));
        }
        return value;
    }

    /** A decimal, with or without grouping commas. */
    public @Nullable BigDecimal decimal(String column) {
        var value = values.get(column);
        if (value == null) {
            return null;
        }
        var plain = Normalizer.normalize(value, Normalizer.Form.NFKC);
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        if (!DECIMAL.matcher(plain).matches()) {
            throw invalid(column, value, "import-value-is-no-number");
        }
        return new BigDecimal(plain);
    }

    public BigDecimal requiredDecimal(String column) {
        requiredText(column);
        var value = decimal(column);
        if (value == null) {
            throw new IllegalStateException("Present and absent at once: " + column);
        }
        return value;
    }

    /** A date such as 2026-11-21, 2026/11/21 or 2026年11月21日. */
    public @Nullable LocalDate date(String column) {
        var value = values.get(column);
        if (value == null) {
            return null;
        }
        var matcher = DATE.matcher(value);
        if (matcher.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
            } catch (DateTimeException e) {
                throw invalid(column, value, "import-value-is-no-date");
            }
        }
        throw invalid(column, value, "import-value-is-no-date");
    }

    /** Yes or no in English or Chinese; absent counts as the given default. */
    public boolean flag(String column, boolean otherwise) {
        var value = values.get(column);
        if (value == null) {
            return otherwise;
        }
        var word = value.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return true;
        }
        if (NO.contains(word)) {
            return false;
        }
        throw new InvalidLineException(
                column,
                "import-value-is-not-allowed",
                Map.of("value", value, "allowed", List.of("yes", "no", "是", "否")));
    }

    /** One of the constants, by its name or by a Chinese word for it. */
    public <E extends Enum<E>> @Nullable E constant(String column, Class<E> type, Map<String, E> words) {
        var value = values.get(column);
        if (value == null) {
            return null;
        }
        var byWord = words.get(value);
        if (byWord != null) {
            return byWord;
        }
        var name = value.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidLineException(
                        column,
                        "import-value-is-not-allowed",
                        Map.of(
                                "value",
                                value,
                                "allowed",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.toUnmodifiableList()))));
    }

    public <E extends Enum<E>> E requiredConstant(String column, Class<E> type, Map<String, E> words) {
        requiredText(column);
        var constant = constant(column, type, words);
        if (constant == null) {
            throw new IllegalStateException("Present and absent at once: " + column);
        }
        return constant;
    }

    private static InvalidLineException invalid(String column, String value, String code) {
        return new InvalidLineException(column, code, Map.of("column", column, "value", value));
    }
}
