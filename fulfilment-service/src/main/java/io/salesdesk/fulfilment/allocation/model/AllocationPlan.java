package io.salesdesk.fulfilment.allocation.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which goods the lines of one revision of an order get (FUL-01).
 *
 * <ul>
 *   <li>A line that was not touched keeps exactly what it has.
 *   <li>One line is one batch, unless the customer agreed to mix: the oldest batch that suffices, or else the batch
 *       with the most, and the rest is futures.
 *   <li>Never more than is available; what other lines of the order give up counts as available.
 * </ul>
 */
public record AllocationPlan(List<PlannedLine> lines) {

    public AllocationPlan {
        lines = List.copyOf(lines);
    }

    /** Nothing has to be ordered for any line. */
    public boolean fromStock() {
        return lines.stream().allMatch(line -> line.futures().signum() == 0);
    }

    /**
     * @param wanted the lines of the revision that were not cancelled, in the order of their numbers
     * @param held the lines as they were answered last, empty for a new order
     * @param stock what is available of each product that is wanted
     * @param mixedBatches whether the customer agreed to more than one batch in a line
     */
    public static AllocationPlan of(
            List<Demand> wanted, List<HeldLine> held, Map<UUID, List<BatchStock>> stock, boolean mixedBatches) {
        Map<UUID, List<HeldLine>> before = wanted.stream()
                .collect(Collectors.toMap(Demand::lineId, demand -> answeredBefore(demand, wanted, held)));
        var kept = wanted.stream()
                .filter(demand -> isKept(demand, before.getOrDefault(demand.lineId(), List.of())))
                .flatMap(demand -> before.getOrDefault(demand.lineId(), List.of()).stream())
                .map(HeldLine::lineId)
                .toList();
        var shelf = new Shelf(stock);
        held.stream()
                .filter(line -> !kept.contains(line.lineId()))
                .forEach(line -> line.portions().forEach(portion -> shelf.giveBack(line.productId(), portion)));
        var lines = wanted.stream()
                .map(demand -> {
                    var own = before.getOrDefault(demand.lineId(), List.of());
                    var from = own.stream().map(HeldLine::lineId).toList();
                    if (isKept(demand, own)) {
                        var portions = own.stream()
                                .flatMap(line -> line.portions().stream())
                                .toList();
                        return new PlannedLine(demand.lineId(), portions, BigDecimal.ZERO, from);
                    }
                    var portions = mixedBatches ? shelf.takeMixed(demand) : shelf.takeOneBatch(demand, own);
                    var found = portions.stream().map(Portion::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
                    return new PlannedLine(
                            demand.lineId(), portions, demand.quantity().subtract(found), from);
                })
                .toList();
        return new AllocationPlan(lines);
    }

    /**
     * The line itself, or the parts that it was split into when the order was amended before the split became known
     * there. A part that is wanted by its own id stays apart.
     */
    private static List<HeldLine> answeredBefore(Demand demand, List<Demand> wanted, List<HeldLine> held) {
        return held.stream()
                .filter(line -> line.belongsTo(demand.lineId()))
                .filter(line -> line.lineId().equals(demand.lineId())
                        || wanted.stream().noneMatch(other -> other.lineId().equals(line.lineId())))
                .toList();
    }

    /** An untouched line that has all it wants. */
    private static boolean isKept(Demand demand, List<HeldLine> before) {
        if (before.isEmpty()
                || before.stream().anyMatch(line -> !line.productId().equals(demand.productId()))) {
            return false;
        }
        var ordered = before.stream().map(HeldLine::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        var bound = before.stream().map(HeldLine::bound).reduce(BigDecimal.ZERO, BigDecimal::add);
        return ordered.compareTo(demand.quantity()) == 0 && bound.compareTo(demand.quantity()) == 0;
    }

    /** What is left while the lines are served one after the other. */
    private static final class Shelf {

        private static final Comparator<BatchStock> OLDEST_FIRST =
                Comparator.comparing(BatchStock::batch).thenComparing(BatchStock::itemId);

        private final Map<UUID, List<BatchStock>> left = new HashMap<>();

        Shelf(Map<UUID, List<BatchStock>> stock) {
            stock.forEach((product, batches) -> left.put(
                    product,
                    new ArrayList<>(batches.stream().sorted(OLDEST_FIRST).toList())));
        }

        void giveBack(UUID productId, Portion portion) {
            left.computeIfPresent(productId, (product, batches) -> {
                batches.replaceAll(batch -> batch.itemId().equals(portion.itemId())
                        ? new BatchStock(
                                batch.itemId(), batch.batch(), batch.available().add(portion.quantity()))
                        : batch);
                return batches;
            });
        }

        List<Portion> takeOneBatch(Demand demand, List<HeldLine> before) {
            var batches = left.getOrDefault(demand.productId(), List.of());
            var earlier = before.stream()
                    .flatMap(line -> line.portions().stream())
                    .map(Portion::itemId)
                    .toList();
            Function<BatchStock, Boolean> suffices = batch -> batch.available().compareTo(demand.quantity()) >= 0;
            var chosen = batches.stream()
                    .filter(batch -> earlier.contains(batch.itemId()) && suffices.apply(batch))
                    .findFirst()
                    .or(() -> batches.stream().filter(suffices::apply).findFirst())
                    .or(() -> batches.stream()
                            .filter(batch -> batch.available().signum() > 0)
                            // The first of equals is the oldest.
                            .reduce((best, next) -> next.available().compareTo(best.available()) > 0 ? next : best));
            return chosen.map(batch -> List.of(
                            take(demand.productId(), batch, batch.available().min(demand.quantity()))))
                    .orElse(List.of());
        }

        List<Portion> takeMixed(Demand demand) {
            var portions = new ArrayList<Portion>();
            var missing = demand.quantity();
            for (var batch : List.copyOf(left.getOrDefault(demand.productId(), List.of()))) {
                var quantity = batch.available().min(missing);
                if (quantity.signum() > 0) {
                    portions.add(take(demand.productId(), batch, quantity));
                    missing = missing.subtract(quantity);
                }
            }
            return portions;
        }

        private Portion take(UUID productId, BatchStock batch, BigDecimal quantity) {
            var batches = left.getOrDefault(productId, List.of());
            batches.set(
                    batches.indexOf(batch),
                    new BatchStock(
                            batch.itemId(), batch.batch(), batch.available().subtract(quantity)));
            return new Portion(batch.itemId(), batch.batch(), quantity);
        }
    }
}
