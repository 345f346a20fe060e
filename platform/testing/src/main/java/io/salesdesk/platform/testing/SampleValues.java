package io.salesdesk.platform.testing;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Some value of a type, for code that only needs an instance to ask. */
final class SampleValues {

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(char.class, 'x'),
            Map.entry(byte.class, (byte) 1),
            Map.entry(short.class, (short) 1),
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(Long.class, 1L),
            Map.entry(float.class, 1f),
            Map.entry(double.class, 1d),
            Map.entry(Double.class, 1d),
            Map.entry(String.class, "sample"),
            Map.entry(Object.class, "sample"),
            Map.entry(UUID.class, new UUID(0, 1)),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(BigInteger.class, BigInteger.ONE),
            Map.entry(Money.class, Money.ofMinor(CurrencyUnit.of("CNY"), 100)),
            Map.entry(CurrencyUnit.class, CurrencyUnit.of("CNY")),
            Map.entry(Currency.class, Currency.getInstance("CNY")),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(LocalTime.class, LocalTime.NOON),
            Map.entry(LocalDateTime.class, LocalDate.EPOCH.atStartOfDay()),
            Map.entry(YearMonth.class, YearMonth.of(1970, 1)),
            Map.entry(Duration.class, Duration.ofSeconds(1)),
            Map.entry(Period.class, Period.ofDays(1)),
            Map.entry(List.class, List.of()),
            Map.entry(Collection.class, List.of()),
            Map.entry(Iterable.class, List.of()),
            Map.entry(Set.class, Set.of()),
            Map.entry(SortedSet.class, new TreeSet<>()),
            Map.entry(Map.class, Map.of()),
            Map.entry(SortedMap.class, new TreeMap<>()),
            Map.entry(Optional.class, Optional.empty()));

    private SampleValues() {}

    /**
     * A value of the type: a plain one, an enum's first constant, a record of such values, or one of a sealed type's
     * permitted ones.
     *
     * @throws IllegalArgumentException for any other type
     */
    static Object of(Class<?> type) {
        Object known = VALUES.get(type);
        if (known != null) {
            return known;
        }
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        } else if (permitted != null && permitted.length > 0) {
            return of(permitted[0]);
        } else if (type.isRecord()) {
            return record(type);
        }
        throw new IllegalArgumentException("no sample value of " + type.getName());
    }

    private static Object record(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(
                    Arrays.stream(types).map(SampleValues::of).toArray());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalArgumentException(type.getName() + " refuses plain values", failure);
        }
    }
}
