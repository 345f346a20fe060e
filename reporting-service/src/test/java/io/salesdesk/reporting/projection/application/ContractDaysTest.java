package io.salesdesk.reporting.projection.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.reporting.contracts.model.ContractFact;
import io.salesdesk.reporting.contracts.model.ContractStatistics;
import io.salesdesk.reporting.contracts.model.ContractStatistics.Period;
import io.salesdesk.reporting.contracts.persistence.ContractQueries;
import io.salesdesk.reporting.file.model.Origin;
import io.salesdesk.reporting.orders.model.Attribution;
import io.salesdesk.reporting.orders.model.InvoiceFact;
import io.salesdesk.reporting.orders.model.OrderFact;
import io.salesdesk.reporting.orders.model.Sale;
import io.salesdesk.reporting.orders.model.ShipmentFact;
import io.salesdesk.reporting.projection.model.FileKind;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Statistics of contracts are read from sums, and are what the contracts come to one by one. */
@SalesdeskTest
class ContractDaysTest {

    private static final int ROUNDS = 25;
    private static final int BATCHES_AT_ONCE = 4;
    private static final int STEPS_OF_BATCH = 6;

    /** Days that no other test signs contracts on. */
    private static final LocalDate FIRST = LocalDate.of(2071, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2072, 12, 31);

    /** Rows that a rebuild would make otherwise, days without contracts included. */
    private static final String DIFFERENCES = """
            with performed as (
                select contract_id, signed_on, salesperson_id, office_id, region_id, currency, due_on, delivered,
                       delivered and coalesce(last_shipped_on > due_on, false) as delivered_late, performed,
                       amount_minor, shipped_minor, invoiced_minor, paid_minor, outstanding_minor
                from contract_performance where signed_on is not null
            ), days as (
                select signed_on, salesperson_id, office_id, region_id, currency, count(*),
                       count(*) filter (where delivered_late), count(*) filter (where performed), sum(amount_minor),
                       sum(shipped_minor), sum(invoiced_minor), sum(paid_minor), sum(outstanding_minor)
                from performed group by 1, 2, 3, 4, 5
            )
            select to_jsonb(wrong)::text from ((table performed except table contract_counted)
                union all (table contract_counted except table performed)) as wrong
            union all
            select to_jsonb(wrong)::text from ((table days except table contract_day)
                union all (table contract_day except table days)) as wrong
            """;

    @Inject
    Projector projector;

    @Inject
    ContractQueries queries;

    @Inject
    Jdbc jdbc;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final List<UUID> contracts = ids(6);
    private final List<UUID> orders = ids(20);
    private final List<UUID> invoices = ids(10);
    private final List<UUID> regions = ids(2);
    private final List<UUID> offices = ids(3);
    private final List<UUID> salespeople = ids(3);
    private final List<Attribution> sellers = List.of(
            new Attribution(salespeople.get(0), offices.get(0), regions.get(0)),
            new Attribution(salespeople.get(1), offices.get(0), regions.get(0)),
            new Attribution(salespeople.get(1), offices.get(1), regions.get(0)),
            new Attribution(salespeople.get(2), offices.get(2), regions.get(1)),
            new Attribution(null, null, regions.get(1)));
    private int sequence;

    private static List<UUID> ids(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Few of them, so that contracts meet on days and what is due today is due on a day of a shipment. */
    private LocalDate anyDay() {
        return FIRST.plusDays(100L * random.nextInt(7));
    }

    private Money anyAmount(CurrencyUnit currency) {
        return Money.ofMinor(currency, 100L * random.nextInt(4));
    }

    /** Every order keeps its own. */
    private CurrencyUnit currencyOf(UUID order) {
        return CurrencyUnit.of(orders.indexOf(order) % 5 == 0 ? "USD" : "CNY");
    }

    private Origin next() {
        sequence++;
        return new Origin(sequence, anyDay(), Instant.EPOCH.plusSeconds(sequence));
    }

    private Filing<?> drafted(UUID contract) {
        return new Filing<>(
                FileKind.CONTRACT,
                contract,
                new ContractFact.Drafted(
                        next(),
                        "CT-" + contract,
                        UUID.randomUUID(),
                        "PROJECT",
                        any(sellers),
                        anyAmount(CurrencyUnit.of(random.nextInt(6) == 0 ? "USD" : "CNY")),
                        random.nextInt(5) == 0 ? null : anyDay(),
                        UUID.randomUUID()));
    }

    private Filing<?> signed(UUID contract) {
        return new Filing<>(
                FileKind.CONTRACT,
                contract,
                new ContractFact.Signed(next(), anyDay(), random.nextBoolean(), random.nextInt(3) == 0));
    }

    private List<Filing<?>> anyStep() {
        var order = any(orders);
        var currency = currencyOf(order);
        var at = Instant.EPOCH;
        var sale = new Sale(any(sellers), anyAmount(currency), Map.of());
        return switch (random.nextInt(12)) {
            case 0 -> List.of(drafted(any(contracts)));
            case 1 -> List.of(signed(any(contracts)));
            case 2, 3 -> filed(order, entered(order, sale, random.nextInt(6) == 0 ? null : any(contracts)));
            case 4, 5 -> filed(order, new OrderFact.Confirmed(next(), 1, "SO-" + order, order, sale, at));
            case 6, 7 -> {
                var shipment = UUID.randomUUID();
                yield filed(
                        order,
                        new ShipmentFact.Requested(next(), shipment, "SH", anyAmount(currency), order),
                        new ShipmentFact.Shipped(next(), shipment, anyAmount(currency), at));
            }
            case 8 -> filed(order, new OrderFact.PaymentReceived(next(), order, anyAmount(currency), at));
            case 9 -> filed(order, new OrderFact.PaymentReversed(next(), order, anyAmount(currency), at));
            case 10 ->
                filed(
                        order,
                        random.nextBoolean()
                                ? new InvoiceFact.Issued(next(), any(invoices), anyAmount(currency))
                                : new InvoiceFact.Reversed(next(), any(invoices)));
            default -> random.nextInt(4) == 0 ? filed(order, new OrderFact.Cancelled(next(), at)) : anyStep();
        };
    }

    private OrderFact entered(UUID order, Sale sale, @Nullable UUID contract) {
        var origin = next();
        return new OrderFact.Revision(
                origin,
                (int) origin.sequence(),
                "SO-" + order,
                order,
                sale,
                "STANDARD",
                false,
                order,
                null,
                true,
                Instant.EPOCH,
                contract);
    }

    private static List<Filing<?>> filed(UUID order, OrderFact... facts) {
        return Stream.of(facts)
                .<Filing<?>>map(fact -> new Filing<>(FileKind.ORDER, order, fact))
                .toList();
    }

    private List<Filing<?>> anyBatch() {
        return Stream.generate(this::anyStep)
                .limit(STEPS_OF_BATCH)
                .<Filing<?>>flatMap(List::stream)
                .toList();
    }

    /** As the inbox applies a batch of events. */
    private void apply(List<Filing<?>> batch) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var kind : List.of(FileKind.ORDER, FileKind.CONTRACT)) {
                projector.open(
                        kind,
                        batch.stream()
                                .filter(filing -> filing.kind().equals(kind))
                                .map(Filing::id)
                                .collect(Collectors.toSet()));
            }
            batch.forEach(projector::file);
        });
    }

    private void applyAtOnce(ExecutorService threads) throws Exception {
        var batches = new ArrayList<Callable<Void>>();
        for (int i = 0; i < BATCHES_AT_ONCE; i++) {
            var batch = anyBatch();
            batches.add(() -> {
                apply(batch);
                return null;
            });
        }
        for (var applied : threads.invokeAll(batches)) {
            applied.get();
        }
    }

    @Test
    @DisplayName(
            "REP-05 statistics from the sums of days are those of the contracts one by one, whatever changes at once")
    void rep05_sumsAgreeWithContracts() throws Exception {
        try (var threads = Executors.newFixedThreadPool(BATCHES_AT_ONCE)) {
            apply(contracts.stream()
                    .<Filing<?>>flatMap(contract -> Stream.of(drafted(contract), signed(contract)))
                    .toList());
            for (int round = 0; round < ROUNDS; round++) {
                applyAtOnce(threads);
                assertThat(jdbc.query(DIFFERENCES, row -> row.getString(1)))
                        .as("seed %d, round %d", seed, round)
                        .isEmpty();
                agree(DataScope.EVERYTHING, FIRST, LAST, anyDay());
                agree(anyScope(), anyDay(), anyDay(), anyDay());
            }
        }
        assertThat(queries.statistics(DataScope.EVERYTHING, Period.YEAR, FIRST, LAST, LAST))
                .extracting(ContractStatistics.Line::contracts)
                .isNotEmpty();
    }

    private DataScope anyScope() {
        return switch (random.nextInt(4)) {
            case 0 -> new DataScope(false, Set.of(any(regions)), Set.of(), Set.of());
            case 1 -> new DataScope(false, Set.of(), Set.of(any(offices)), Set.of());
            case 2 -> new DataScope(false, Set.of(), Set.of(), Set.of(any(salespeople)));
            default -> new DataScope(false, Set.of(regions.get(1)), Set.of(offices.get(0)), Set.of(any(salespeople)));
        };
    }

    private void agree(DataScope scope, LocalDate from, LocalDate to, LocalDate today) {
        for (var period : Period.values()) {
            assertThat(queries.statistics(scope, period, from, to, today))
                    .as("seed %d, %s, %s, from %s to %s, on %s", seed, scope, period, from, to, today)
                    .isEqualTo(oneByOne(scope, period, from, to, today));
        }
    }

    private List<ContractStatistics.Line> oneByOne(
            DataScope scope, Period period, LocalDate from, LocalDate to, LocalDate today) {
        return jdbc.query(
                """
                select date_trunc(?, p.signed_on::timestamp)::date, p.currency, count(*),
                       count(*) filter (where p.performed),
                       count(*) filter (where case when p.delivered then p.last_shipped_on else ?::date end > p.due_on),
                       sum(p.amount_minor), sum(p.shipped_minor), sum(p.invoiced_minor), sum(p.paid_minor),
                       sum(p.outstanding_minor)
                from contract_performance p
                where p.signed_on between ? and ? and (?::boolean or p.region_id = any (?::uuid[])
                    or p.office_id = any (?::uuid[]) or p.salesperson_id = any (?::uuid[]))
                group by 1, 2 order by 1, 2
                """,
                row -> {
                    var currency = CurrencyUnit.of(row.getString(2));
                    return new ContractStatistics.Line(
                            row.getObject(1, LocalDate.class),
                            currency.getCode(),
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(5),
                            Money.ofMinor(currency, row.getLong(6)),
                            Money.ofMinor(currency, row.getLong(7)),
                            Money.ofMinor(currency, row.getLong(8)),
                            Money.ofMinor(currency, row.getLong(9)),
                            Money.ofMinor(currency, row.getLong(10)));
                },
                period.name(),
                today,
                from,
                to,
                scope.all(),
                scope.regions(),
                scope.offices(),
                scope.owners());
    }
}
