package io.salesdesk.reporting.sales.model;

import io.salesdesk.reporting.orders.model.Attribution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sum over entries of one measure, day, person and currency.
 *
 * @param amountMinor in minor units of the currency
 */
public record DayTotal(Key key, long amountMinor, int count) {

    /** In the order in which all transactions lock the rows of totals. */
    public static final Comparator<Key> LOCK_ORDER = Comparator.comparing(Key::measure)
            .thenComparing(Key::date)
            .thenComparing(key -> text(key.attribution().salespersonId()))
            .thenComparing(key -> text(key.attribution().officeId()))
            .thenComparing(key -> text(key.attribution().regionId()))
            .thenComparing(Key::currency);

    public record Key(Measure measure, LocalDate date, Attribution attribution, String currency) {

        static Key of(Entry entry) {
            return new Key(
                    entry.measure(),
                    entry.date(),
                    entry.attribution(),
                    entry.amount().getCurrencyUnit().getCode());
        }
    }

    /** What has to be added to the totals when the entries {@code before} give way to {@code after}. */
    public static List<DayTotal> difference(Collection<Entry> before, Collection<Entry> after) {
        Map<Key, long[]> sums = new LinkedHashMap<>();
        after.forEach(entry -> add(sums, entry, 1));
        before.forEach(entry -> add(sums, entry, -1));
        var totals = new ArrayList<DayTotal>();
        sums.forEach((key, sum) -> {
            if (sum[0] != 0 || sum[1] != 0) {
                totals.add(new DayTotal(key, sum[0], Math.toIntExact(sum[1])));
            }
        });
        totals.sort(Comparator.comparing(DayTotal::key, LOCK_ORDER));
        return totals;
    }

    private static void add(Map<Key, long[]> sums, Entry entry, int sign) {
        var sum = sums.computeIfAbsent(Key.of(entry), _ -> new long[2]);
        sum[0] += sign * entry.amount().getAmountMinorLong();
        sum[1] += (long) sign * entry.count();
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
