package io.salesdesk.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text of a row that is copied again and again, with marks for what differs from copy to copy: the ids that were given while the
 * original was written, the numbers of documents, and dates.
 *
 * <p>An id is a UUIDv7. In a copy its first 32 bits, a count of 65,536 milliseconds, move by as much for all ids, and its last
 * 32 bits are the number of the copy; what lies between stays. So ids of copies are different and as much in the order of time
 * as those of the originals, which indexes rely on, and an id in one row or event is the same id in another.
 */
final class CopyText {

    /** The bits of an id's time that move. */
    private static final int MILLIS_BITS = 16;

    private static final Pattern REPLACED =
            Pattern.compile("(?<uuid>\\b[0-9a-f]{8}-[0-9a-f]{4}-[1-9a-f][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\\b)"
                    + "|(?<series>\\b[A-Z]{1,6}-\\d{4}-)(?<serial>\\d{6,})\\b"
                    + "|(?<date>(?<![0-9-])\\d{4}-\\d\\d-\\d\\d(?![0-9-]))"
                    + "|(?<word>\\b[0-9A-Za-z]+\\b)");

    private static final int UNIQUE_DIGITS = 4;
    private static final int DAYS_AHEAD = 400;

    private final Instant from;
    private final Instant until;
    private final LocalDate today;
    private final Set<String> further;
    private final Map<Long, String> times = new LinkedHashMap<>();
    private final Map<LocalDate, String> dates = new LinkedHashMap<>();

    /**
     * Of what was written in that time.
     *
     * @param today the business date then; dates from it on move along, earlier ones belong to something older
     * @param further other words that must be unique
     */
    CopyText(Instant from, Instant until, LocalDate today, Set<String> further) {
        this.from = from;
        this.until = until;
        this.today = today;
        this.further = Set.copyOf(further);
    }

    /** The text with marks. */
    String marked(String original) {
        return REPLACED.matcher(original).replaceAll(match -> java.util.regex.Matcher.quoteReplacement(mark(match)));
    }

    private String mark(MatchResult match) {
        if (match.group("uuid") != null) {
            return id(match.group());
        }
        if (match.group("series") != null) {
            var serial = match.group("serial");
            return match.group("series") + "{{number}}" + serial.substring(serial.length() - UNIQUE_DIGITS);
        }
        if (match.group("date") != null) {
            return date(match.group());
        }
        return further.contains(match.group()) ? match.group() + "{{number}}" : match.group();
    }

    private String id(String text) {
        var id = UUID.fromString(text);
        var middle = text.substring(8, text.length() - 8);
        if (id.version() != 7) {
            // Made up by a client or from another id: nothing that is older has one.
            return text.substring(0, text.length() - 8) + "{{copy}}";
        }
        long millis = id.getMostSignificantBits() >>> MILLIS_BITS;
        if (millis < from.toEpochMilli() || millis > until.toEpochMilli()) {
            return text;
        }
        var time = times.computeIfAbsent(millis >>> MILLIS_BITS, none -> "{{time" + times.size() + "}}");
        return time + middle + "{{copy}}";
    }

    private String date(String text) {
        try {
            var date = LocalDate.parse(text);
            return date.isBefore(today) || date.isAfter(today.plusDays(DAYS_AHEAD))
                    ? text
                    : dates.computeIfAbsent(date, none -> "{{date" + dates.size() + "}}");
        } catch (DateTimeParseException noDate) {
            return text;
        }
    }

    /**
     * What replaces the marks, in SQL over the copy's number {@code k} and how far it has moved: {@code days}, and {@code span}
     * of 65,536 milliseconds.
     */
    Map<String, String> replacements() {
        var replacements = new LinkedHashMap<String, String>();
        times.forEach((time, mark) -> replacements.put(mark, "lpad(to_hex(%d + span), 8, '0')".formatted(time)));
        replacements.put("{{copy}}", "lpad(to_hex(k), 8, '0')");
        replacements.put("{{number}}", "lpad(k::text, 6, '0')");
        dates.forEach(
                (date, mark) -> replacements.put(mark, "to_char(date '%s' + days, 'YYYY-MM-DD')".formatted(date)));
        return replacements;
    }

    /** The marks that occur in any of the texts. */
    List<String> marksIn(Iterable<String> texts) {
        var found = new TreeSet<String>();
        var all = replacements().keySet();
        for (var text : texts) {
            for (var mark : all) {
                if (text.contains(mark)) {
                    found.add(mark);
                }
            }
        }
        return new ArrayList<>(found);
    }
}
