package io.salesdesk.platform.identity;

import io.salesdesk.platform.persistence.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * People, org units and delegations as projected from their owner. Answers come from memory, so that asking costs a
 * request nothing; a change is seen at once by the instance that consumed it and after the refresh interval by the
 * others.
 */
@ApplicationScoped
public class Directory {

    /** Somebody who is not known may just have been added; this much later we look again. */
    private static final Duration RECHECK = Duration.ofMillis(250);

    private final Jdbc jdbc;
    private final Duration refreshInterval;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Snapshot snapshot;

    Directory(
            Jdbc jdbc,
            @ConfigProperty(name = "salesdesk.directory.refresh-interval", defaultValue = "5s")
                    Duration refreshInterval) {
        this.jdbc = jdbc;
        this.refreshInterval = refreshInterval;
    }

    private record Snapshot(
            Map<UUID, Person> people,
            Map<String, List<Person>> byNumber,
            Map<String, List<Person>> byUsername,
            Map<UUID, OrgUnit> orgUnits,
            Map<UUID, List<Delegation>> delegationsTo,
            long loadedAt) {

        boolean isOlderThan(Duration age) {
            return System.nanoTime() - loadedAt > age.toNanos();
        }
    }

    /** Active or not. */
    public Optional<Person> person(UUID id) {
        var person = current(refreshInterval).people().get(id);
        return Optional.ofNullable(
                person != null ? person : current(RECHECK).people().get(id));
    }

    /** The one person with the staff number; nobody when there is more than one. */
    Optional<Person> personByNumber(String number) {
        return only(Snapshot::byNumber, number);
    }

    /** The one person with the user name; nobody when there is more than one. */
    Optional<Person> personByUsername(String username) {
        return only(Snapshot::byUsername, username);
    }

    private Optional<Person> only(Function<Snapshot, Map<String, List<Person>>> index, String key) {
        var known = index.apply(current(refreshInterval)).get(key);
        var found = known != null ? known : index.apply(current(RECHECK)).getOrDefault(key, List.of());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    public Collection<Person> people() {
        return current(refreshInterval).people().values();
    }

    public Optional<OrgUnit> orgUnit(UUID id) {
        var unit = current(refreshInterval).orgUnits().get(id);
        return Optional.ofNullable(
                unit != null ? unit : current(RECHECK).orgUnits().get(id));
    }

    /** The delegation by which one person may give the command for the other on the business date. */
    Optional<Delegation> delegation(UUID from, UUID to, String command, LocalDate businessDate) {
        var found = delegation(current(refreshInterval), from, to, command, businessDate);
        return found.isPresent() ? found : delegation(current(RECHECK), from, to, command, businessDate);
    }

    private static Optional<Delegation> delegation(
            Snapshot snapshot, UUID from, UUID to, String command, LocalDate businessDate) {
        return snapshot.delegationsTo().getOrDefault(to, List.of()).stream()
                .filter(delegation -> delegation.fromPerson().equals(from))
                .filter(delegation -> delegation.permits(command, businessDate))
                .findFirst();
    }

    /** Makes the next question read the tables again. */
    public void refresh() {
        snapshot = null;
    }

    private Snapshot current(Duration maxAge) {
        var known = snapshot;
        if (known != null && !known.isOlderThan(maxAge)) {
            return known;
        }
        if (known != null && !loading.tryLock()) {
            // Somebody is at it already; what we have is a moment old at most.
            return known;
        }
        if (known == null) {
            loading.lock();
        }
        try {
            var meanwhile = snapshot;
            if (meanwhile != null && meanwhile != known && !meanwhile.isOlderThan(maxAge)) {
                return meanwhile;
            }
            var loaded = load();
            snapshot = loaded;
            return loaded;
        } finally {
            loading.unlock();
        }
    }

    private Snapshot load() {
        long now = System.nanoTime();
        var people = jdbc.query(
                "select id, number, username, name, office_id, region_id, roles, active from directory_person",
                Directory::person);
        var units = jdbc.query(
                "select id, kind, name, parent_id, manager_id from directory_org_unit",
                row -> new OrgUnit(
                        row.getObject(1, UUID.class),
                        OrgUnit.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class)));
        var delegations = jdbc.query("""
                select id, from_person, to_person, commands, valid_from, valid_to, amount_limit_minor, currency
                from directory_delegation where not ended
                """, Directory::delegation);
        return new Snapshot(
                people.stream().collect(Collectors.toUnmodifiableMap(Person::id, Function.identity())),
                people.stream().collect(Collectors.groupingBy(Person::number)),
                people.stream().collect(Collectors.groupingBy(Person::username)),
                units.stream().collect(Collectors.toUnmodifiableMap(OrgUnit::id, Function.identity())),
                delegations.stream().collect(Collectors.groupingBy(Delegation::toPerson)),
                now);
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                strings(row, 7),
                row.getBoolean(8));
    }

    private static Delegation delegation(ResultSet row) throws SQLException {
        var currency = row.getString(8);
        return new Delegation(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                strings(row, 4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                currency == null ? null : Money.ofMinor(CurrencyUnit.of(currency), row.getLong(7)));
    }

    private static Set<String> strings(ResultSet row, int column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toUnmodifiableSet());
    }
}
