package io.salesdesk.fulfilment.allocation.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.fulfilment.stock.model.StockLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A warehouse with two products in three batches each, and the orders, reservations, changes and shipments that take from it:
 * what the use cases do around the pure rules, without a database. A {@link StockLevel} refuses to be less than nothing or
 * oversold, so each step proves that the rules never plan such a thing.
 */
final class WarehouseLife {

    private static final List<UUID> PRODUCTS = List.of(id(1), id(2));

    private final Map<UUID, Item> items = new LinkedHashMap<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<Held> reservations = new ArrayList<>();
    private long ids = 1000;

    WarehouseLife() {
        for (int product = 0; product < PRODUCTS.size(); product++) {
            for (int batch = 1; batch <= 3; batch++) {
                var item = new Item(PRODUCTS.get(product), "B" + batch);
                items.put(id(10L * (product + 1) + batch), item);
            }
        }
    }

    /** What is chosen at random for an action; each takes what it needs of it. */
    record Move(int one, int other, int third, int quantity) {
        BigDecimal amount() {
            return BigDecimal.valueOf(quantity);
        }
    }

    private static final class Item {
        private final UUID product;
        private final String batch;
        private StockLevel level = new StockLevel(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        private BigDecimal cameAndWent = BigDecimal.ZERO;

        Item(UUID product, String batch) {
            this.product = product;
            this.batch = batch;
        }

        void move(BigDecimal onHand, BigDecimal allocated, BigDecimal reserved) {
            level = level.plus(onHand, allocated, reserved);
            cameAndWent = cameAndWent.add(onHand);
        }
    }

    private static final class Order {
        private final boolean mixed;
        private final List<Row> rows = new ArrayList<>();
        private boolean confirmed;

        Order(boolean mixed) {
            this.mixed = mixed;
        }
    }

    private static final class Row {
        private final UUID id;
        private final UUID lineId;
        private final UUID product;
        private final boolean futures;
        private BigDecimal quantity;
        private BigDecimal answeredFor = BigDecimal.ZERO;
        private BigDecimal shipped = BigDecimal.ZERO;
        private BigDecimal toCome = BigDecimal.ZERO;
        private List<Portion> portions = List.of();
        private final Map<UUID, BigDecimal> handedOver = new HashMap<>();

        Row(UUID id, UUID lineId, UUID product, boolean futures, BigDecimal quantity) {
            this.id = id;
            this.lineId = lineId;
            this.product = product;
            this.futures = futures;
            this.quantity = quantity;
        }

        BigDecimal bound() {
            return sum(portions);
        }
    }

    private record Held(UUID itemId, BigDecimal quantity) {}

    // --- goods come, are counted, are held for somebody ---

    void receive(Move move) {
        pick(items.values(), move.one()).move(move.amount(), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    void countLess(Move move) {
        var item = pick(items.values(), move.one());
        item.move(move.amount().min(item.level.available()).negate(), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    void reserve(Move move) {
        var itemId = pick(items.keySet(), move.one());
        var quantity = move.amount().min(item(itemId).level.available());
        if (quantity.signum() > 0) {
            item(itemId).move(BigDecimal.ZERO, BigDecimal.ZERO, quantity);
            reservations.add(new Held(itemId, quantity));
        }
    }

    void releaseReservation(Move move) {
        if (!reservations.isEmpty()) {
            var held = reservations.remove(move.one() % reservations.size());
            item(held.itemId())
                    .move(BigDecimal.ZERO, BigDecimal.ZERO, held.quantity().negate());
        }
    }

    /** A reservation becomes an allocation of a line whose goods were awaited. */
    void takeReservation(Move move) {
        if (reservations.isEmpty()) {
            return;
        }
        int at = move.one() % reservations.size();
        var held = reservations.get(at);
        rows().stream()
                .filter(row -> row.futures && row.product.equals(item(held.itemId()).product))
                .filter(row -> row.toCome.compareTo(held.quantity()) >= 0)
                .findFirst()
                .ifPresent(row -> {
                    reservations.remove(at);
                    item(held.itemId())
                            .move(
                                    BigDecimal.ZERO,
                                    held.quantity(),
                                    held.quantity().negate());
                    row.toCome = row.toCome.subtract(held.quantity());
                    row.portions = plus(row.portions, held);
                });
    }

    // --- orders before their confirmation ---

    void enter(Move move) {
        var order = new Order(move.third() % 2 == 0);
        int lines = 1 + move.other() % 2;
        for (int i = 0; i < lines; i++) {
            var lineId = nextId();
            var product = PRODUCTS.get((move.one() + i) % PRODUCTS.size());
            order.rows.add(new Row(lineId, lineId, product, false, move.amount()));
        }
        orders.add(order);
        allocate(order);
    }

    void amend(Move move) {
        unconfirmed(move).ifPresent(order -> {
            pick(order.rows, move.other()).quantity = move.amount();
            allocate(order);
        });
    }

    /** Nobody confirmed it in time, and somebody asks for the stock again, or not. */
    void expire(Move move) {
        unconfirmed(move).ifPresent(order -> {
            bind(order.rows, row -> List.of());
            if (move.third() % 2 == 0) {
                allocate(order);
            }
        });
    }

    void cancel(Move move) {
        unconfirmed(move).ifPresent(order -> {
            bind(order.rows, row -> List.of());
            orders.remove(order);
        });
    }

    /** One answer for all lines; the plan gives each what it wants, from stock and from futures. */
    private void allocate(Order order) {
        var held = order.rows.stream()
                .map(row -> new HeldLine(row.id, List.of(), row.product, row.answeredFor, row.portions))
                .toList();
        var plan = AllocationPlan.of(
                order.rows.stream()
                        .map(row -> new Demand(row.id, row.product, row.quantity))
                        .toList(),
                held,
                shelf(),
                order.mixed);
        var planned = plan.lines().stream().collect(Collectors.toMap(PlannedLine::lineId, line -> line));
        for (var row : order.rows) {
            var line = Objects.requireNonNull(planned.get(row.id));
            assertThat(line.allocated().add(line.futures())).isEqualByComparingTo(row.quantity);
            assertThat(order.mixed || line.portions().size() <= 1)
                    .as("one line is one batch unless the customer agreed to mix")
                    .isTrue();
        }
        bind(order.rows, row -> Objects.requireNonNull(planned.get(row.id)).portions());
        order.rows.forEach(row -> row.answeredFor = row.quantity);
    }

    /** What is there is a STOCK line, what is not is a FUTURES line, whose goods are bought. */
    void confirm(Move move) {
        unconfirmed(move).ifPresent(order -> {
            order.confirmed = true;
            for (var row : List.copyOf(order.rows)) {
                var missing = row.quantity.subtract(row.bound());
                if (missing.signum() > 0) {
                    boolean whole = row.portions.isEmpty();
                    var futures = new Row(whole ? row.id : nextId(), row.lineId, row.product, true, missing);
                    futures.toCome = missing;
                    order.rows.add(futures);
                    row.quantity = row.bound();
                    if (whole) {
                        order.rows.remove(row);
                    }
                }
            }
        });
    }

    // --- orders after their confirmation ---

    void change(Move move) {
        var confirmed = orders.stream().filter(order -> order.confirmed).toList();
        if (confirmed.isEmpty()) {
            return;
        }
        var order = pick(confirmed, move.one());
        var before = order.rows.stream().collect(Collectors.toMap(row -> row.id, row -> row.quantity));
        var wanted = new ArrayList<ChangePlan.WantedLine>();
        var lines = order.rows.stream().map(row -> row.lineId).distinct().toList();
        var changed = pick(lines, move.other());
        for (var lineId : lines) {
            var parts =
                    order.rows.stream().filter(row -> row.lineId.equals(lineId)).toList();
            var now = parts.stream().map(row -> row.quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
            wanted.add(new ChangePlan.WantedLine(
                    lineId,
                    parts.getFirst().product,
                    lineId.equals(changed) ? BigDecimal.valueOf(move.quantity() - 1L) : now,
                    nextId()));
        }
        var plan = ChangePlan.of(
                wanted,
                order.rows.stream().map(WarehouseLife::confirmed).toList(),
                shelf(),
                order.mixed,
                Map.of(PRODUCTS.get(move.third() % PRODUCTS.size()), List.of(move.amount())));
        for (var outcome : plan.lines()) {
            var row = order.rows.stream()
                    .filter(known -> known.id.equals(outcome.rowId()))
                    .findFirst()
                    .orElseGet(() -> {
                        var product = productOf(wanted, outcome.lineId());
                        var made = new Row(outcome.rowId(), outcome.lineId(), product, true, BigDecimal.ZERO);
                        order.rows.add(made);
                        return made;
                    });
            if (!outcome.accepted()) {
                assertThat(outcome.quantity()).isEqualByComparingTo(before.getOrDefault(row.id, BigDecimal.ZERO));
                assertThat(outcome.portions()).isEqualTo(row.portions);
            }
            assertThat(outcome.quantity())
                    .as("what the shipper has is beyond a change")
                    .isGreaterThanOrEqualTo(row.handedOver.values().stream().reduce(row.shipped, BigDecimal::add));
            row.handedOver.forEach((itemId, handed) -> assertThat(outcome.portions())
                    .filteredOn(portion -> portion.itemId().equals(itemId))
                    .first()
                    .satisfies(portion -> assertThat(portion.quantity()).isGreaterThanOrEqualTo(handed)));
            row.quantity = outcome.quantity();
            row.toCome = outcome.toCome();
        }
        var portions = plan.lines().stream()
                .collect(Collectors.toMap(ChangePlan.Outcome::rowId, ChangePlan.Outcome::portions));
        bind(order.rows, row -> portions.getOrDefault(row.id, row.portions));
    }

    void handOver(Move move) {
        var ready = rows().stream()
                .filter(row -> !row.portions.isEmpty() && row.handedOver.isEmpty())
                .toList();
        if (!ready.isEmpty() && orders.stream().anyMatch(order -> order.confirmed)) {
            var row = pick(ready, move.one());
            if (orders.stream().anyMatch(order -> order.confirmed && order.rows.contains(row))) {
                var portion = pick(row.portions, move.other());
                row.handedOver.put(portion.itemId(), move.amount().min(portion.quantity()));
            }
        }
    }

    void depart(Move move) {
        var handed = rows().stream().filter(row -> !row.handedOver.isEmpty()).toList();
        if (handed.isEmpty()) {
            return;
        }
        var row = pick(handed, move.one());
        row.handedOver.forEach((itemId, quantity) -> {
            item(itemId).move(quantity.negate(), quantity.negate(), BigDecimal.ZERO);
            row.portions = plus(row.portions, new Held(itemId, quantity.negate()));
            row.shipped = row.shipped.add(quantity);
        });
        row.handedOver.clear();
    }

    // --- what must hold ---

    void check() {
        items.forEach((itemId, item) -> {
            var bound = rows().stream()
                    .flatMap(row -> row.portions.stream())
                    .filter(portion -> portion.itemId().equals(itemId))
                    .map(Portion::quantity)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var held = reservations.stream()
                    .filter(reservation -> reservation.itemId().equals(itemId))
                    .map(Held::quantity)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(item.level.allocated())
                    .as("what is allocated belongs to a line")
                    .isEqualByComparingTo(bound);
            assertThat(item.level.reserved())
                    .as("what is reserved belongs to a reservation")
                    .isEqualByComparingTo(held);
            assertThat(item.level.onHand())
                    .as("what is there came and did not go")
                    .isEqualByComparingTo(item.cameAndWent);
        });
        for (var row : rows()) {
            assertThat(row.shipped.add(row.bound()).add(row.toCome))
                    .as("nobody gets more than was ordered")
                    .isLessThanOrEqualTo(row.quantity);
            assertThat(row.portions).allMatch(portion -> portion.quantity().signum() > 0);
            assertThat(row.portions)
                    .allMatch(portion -> item(portion.itemId()).product.equals(row.product));
        }
    }

    // --- around the rules ---

    private interface Rebind {
        List<Portion> of(Row row);
    }

    /** Books the difference between what was bound and what is bound now, all rows together, as one transaction does. */
    private void bind(List<Row> rows, Rebind rebind) {
        var changes = new LinkedHashMap<UUID, BigDecimal>();
        for (var row : rows) {
            row.portions.forEach(portion ->
                    changes.merge(portion.itemId(), portion.quantity().negate(), BigDecimal::add));
            row.portions = rebind.of(row);
            row.portions.forEach(portion -> changes.merge(portion.itemId(), portion.quantity(), BigDecimal::add));
        }
        changes.forEach((itemId, change) -> item(itemId).move(BigDecimal.ZERO, change, BigDecimal.ZERO));
    }

    private Map<UUID, List<BatchStock>> shelf() {
        return items.entrySet().stream()
                .collect(Collectors.groupingBy(
                        item -> item.getValue().product,
                        Collectors.mapping(
                                item -> new BatchStock(
                                        item.getKey(),
                                        item.getValue().batch,
                                        item.getValue().level.available()),
                                Collectors.toList())));
    }

    private static ChangePlan.ConfirmedLine confirmed(Row row) {
        return new ChangePlan.ConfirmedLine(
                row.id,
                row.lineId,
                row.product,
                row.quantity,
                row.shipped,
                row.portions,
                row.handedOver,
                row.toCome,
                row.futures);
    }

    private static UUID productOf(List<ChangePlan.WantedLine> wanted, UUID lineId) {
        return wanted.stream()
                .filter(line -> line.lineId().equals(lineId))
                .findFirst()
                .orElseThrow()
                .productId();
    }

    private static List<Portion> plus(List<Portion> portions, Held more) {
        var quantities = new LinkedHashMap<UUID, Portion>();
        portions.forEach(portion -> quantities.put(portion.itemId(), portion));
        quantities.merge(
                more.itemId(),
                new Portion(more.itemId(), "taken", more.quantity()),
                (old, added) ->
                        new Portion(old.itemId(), old.batch(), old.quantity().add(added.quantity())));
        return quantities.values().stream()
                .filter(portion -> portion.quantity().signum() > 0)
                .toList();
    }

    private List<Row> rows() {
        return orders.stream().flatMap(order -> order.rows.stream()).toList();
    }

    private Optional<Order> unconfirmed(Move move) {
        var open = orders.stream().filter(order -> !order.confirmed).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(pick(open, move.one()));
    }

    private Item item(UUID itemId) {
        return Objects.requireNonNull(items.get(itemId));
    }

    private UUID nextId() {
        return id(ids++);
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }

    private static BigDecimal sum(List<Portion> portions) {
        return portions.stream().map(Portion::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <T> T pick(Collection<T> of, int number) {
        return of.stream().skip(number % of.size()).findFirst().orElseThrow();
    }
}
