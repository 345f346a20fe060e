package io.salesdesk.fulfilment.allocation.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which lines of an agreed change of a confirmed order are accepted (ORD-42).
 *
 * <ul>
 *   <li>A reduction is accepted line by line, down to what was handed to the shipper; below that it would be a return. What
 *       is bought for the line is given up before what is bound to it.
 *   <li>An increase or a new line is accepted if all of it can be had: allocated, where what the reductions free counts, and
 *       the rest taken as futures if purchasing has said to the customer that so much can be had.
 * </ul>
 *
 * <p>A line that is partly there has a STOCK and a FUTURES part, each a row of its own; both are changed or none is.
 *
 * @param lines by row, in the order of the change
 */
public record ChangePlan(List<Outcome> lines) {

    public ChangePlan {
        lines = List.copyOf(lines);
    }

    /** Why a line is not changed. */
    public enum Refusal {
        /** 已交发货员: less is wanted than the shipper already has. */
        HANDED_TO_SHIPPER("handed-to-shipper"),
        NOT_ENOUGH_STOCK("not-enough-stock"),
        UNKNOWN_LINE("unknown-line");

        private final String code;

        Refusal(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * @param lineId as the order's owner knows it
     * @param quantity the new quantity, zero to cancel the line
     * @param futuresPartId the row for what has to be bought, if the line becomes a split one
     */
    public record WantedLine(UUID lineId, UUID productId, BigDecimal quantity, UUID futuresPartId) {}

    /**
     * A line of the confirmed order, or one of its two parts.
     *
     * @param rowId of the line itself or of the part
     * @param lineId as the order's owner knows it
     * @param shipped what has left
     * @param portions what is bound to it and has not left
     * @param handedOver how much of each stock item the shipper has and has not taken away
     * @param toCome what reservations hold for it or wait for
     * @param futures a FUTURES line, whose goods are bought for it
     */
    public record ConfirmedLine(
            UUID rowId,
            UUID lineId,
            UUID productId,
            BigDecimal quantity,
            BigDecimal shipped,
            List<Portion> portions,
            Map<UUID, BigDecimal> handedOver,
            BigDecimal toCome,
            boolean futures) {

        public ConfirmedLine {
            portions = List.copyOf(portions);
            handedOver = Map.copyOf(handedOver);
        }

        private BigDecimal beyondRecall() {
            return handedOver.values().stream().reduce(shipped, BigDecimal::add);
        }

        private BigDecimal bound() {
            return sum(portions);
        }
    }

    /**
     * What becomes of a line, or of one of its two parts.
     *
     * @param lineId as the order's owner knows it
     * @param quantity the new quantity, or the old one when refused
     * @param portions what is bound to it afterwards and has not left
     * @param toCome what reservations hold for it or wait for afterwards
     * @param moreFutures how much of that is bought in addition
     */
    public record Outcome(
            UUID rowId,
            UUID lineId,
            BigDecimal quantity,
            List<Portion> portions,
            boolean changed,
            Optional<Refusal> refusal,
            BigDecimal toCome,
            BigDecimal moreFutures) {

        public Outcome {
            portions = List.copyOf(portions);
        }

        public boolean accepted() {
            return refusal.isEmpty();
        }
    }

    /** Something of the change was accepted. */
    public boolean anyAccepted() {
        return lines.stream().anyMatch(line -> line.changed() && line.accepted());
    }

    /**
     * @param wanted the lines of the change in the order of their numbers, also those that stay as they are
     * @param confirmed the lines of the order as it stands
     * @param stock what is available of each product
     * @param answeredFutures the quantities that purchasing has said to the customer can be had of each product, and no
     *     order wants yet; each of them serves one line
     */
    public static ChangePlan of(
            List<WantedLine> wanted,
            List<ConfirmedLine> confirmed,
            Map<UUID, List<BatchStock>> stock,
            boolean mixedBatches,
            Map<UUID, List<BigDecimal>> answeredFutures) {
        var before = confirmed.stream().collect(Collectors.groupingBy(ConfirmedLine::lineId));
        var shelf = new Shelf(stock, mixedBatches, answeredFutures);
        var outcomes = new HashMap<UUID, List<Outcome>>();
        // Reductions first: what they free may serve the increases.
        for (var line : wanted) {
            var old = before.getOrDefault(line.lineId(), List.of());
            if (!old.isEmpty() && line.quantity().compareTo(quantity(old)) <= 0) {
                var reduced = reduce(old, line.quantity());
                shelf.takeBack(old, reduced);
                outcomes.put(line.lineId(), reduced);
            }
        }
        for (var line : wanted) {
            if (!outcomes.containsKey(line.lineId())) {
                outcomes.put(line.lineId(), increase(line, before.getOrDefault(line.lineId(), List.of()), shelf));
            }
        }
        return new ChangePlan(wanted.stream()
                .map(WantedLine::lineId)
                .distinct()
                .flatMap(lineId -> outcomes.getOrDefault(lineId, List.of()).stream())
                .toList());
    }

    private static BigDecimal quantity(List<ConfirmedLine> parts) {
        return parts.stream().map(ConfirmedLine::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<Portion> portions) {
        return portions.stream().map(Portion::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    // --- less ---

    private static List<Outcome> reduce(List<ConfirmedLine> parts, BigDecimal quantity) {
        var beyondRecall = parts.stream().map(ConfirmedLine::beyondRecall).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (quantity.compareTo(beyondRecall) < 0) {
            return parts.stream()
                    .map(part -> refused(part, Refusal.HANDED_TO_SHIPPER))
                    .toList();
        }
        var outcomes = new ArrayList<Outcome>();
        var surplus = quantity(parts).subtract(quantity);
        var futuresFirst = parts.stream()
                .sorted(Comparator.comparing(ConfirmedLine::futures).reversed())
                .toList();
        for (var part : futuresFirst) {
            var less = part.quantity().subtract(part.beyondRecall()).min(surplus);
            surplus = surplus.subtract(less);
            outcomes.add(less.signum() > 0 ? reduce(part, part.quantity().subtract(less)) : unchanged(part));
        }
        return outcomes;
    }

    private static Outcome reduce(ConfirmedLine line, BigDecimal quantity) {
        // What is still to come is given up before what is bound.
        var surplus = line.shipped().add(line.bound()).add(line.toCome()).subtract(quantity);
        var notComing = surplus.max(BigDecimal.ZERO).min(line.toCome());
        surplus = surplus.subtract(notComing);
        var kept = new ArrayList<Portion>();
        // The newest batch is given up first.
        var newestFirst = line.portions().stream()
                .sorted(Comparator.comparing(Portion::batch).reversed())
                .toList();
        for (var portion : newestFirst) {
            var free = portion.quantity().subtract(line.handedOver().getOrDefault(portion.itemId(), BigDecimal.ZERO));
            var given = free.min(surplus).max(BigDecimal.ZERO);
            surplus = surplus.subtract(given);
            var left = portion.quantity().subtract(given);
            if (left.signum() > 0) {
                kept.add(new Portion(portion.itemId(), portion.batch(), left));
            }
        }
        return new Outcome(
                line.rowId(),
                line.lineId(),
                quantity,
                kept,
                true,
                Optional.empty(),
                line.toCome().subtract(notComing),
                BigDecimal.ZERO);
    }

    private static Outcome unchanged(ConfirmedLine line) {
        return new Outcome(
                line.rowId(),
                line.lineId(),
                line.quantity(),
                line.portions(),
                false,
                Optional.empty(),
                line.toCome(),
                BigDecimal.ZERO);
    }

    private static Outcome refused(ConfirmedLine line, Refusal refusal) {
        return new Outcome(
                line.rowId(),
                line.lineId(),
                line.quantity(),
                line.portions(),
                true,
                Optional.of(refusal),
                line.toCome(),
                BigDecimal.ZERO);
    }

    // --- more ---

    private static List<Outcome> increase(WantedLine wanted, List<ConfirmedLine> parts, Shelf shelf) {
        if (wanted.quantity().signum() == 0) {
            return refused(wanted, parts, Refusal.UNKNOWN_LINE);
        }
        var stockPart = parts.stream().filter(part -> !part.futures()).findFirst();
        var futuresPart = parts.stream().filter(ConfirmedLine::futures).findFirst();
        var more = wanted.quantity().subtract(quantity(parts));
        if (stockPart.isEmpty() && futuresPart.isPresent()) {
            return shelf.canBeBought(wanted.productId(), more)
                    ? List.of(bought(futuresPart.get(), more, shelf))
                    : refused(wanted, parts, Refusal.NOT_ENOUGH_STOCK);
        }
        // A line of which goods are missing gets them first.
        var held = stockPart.map(ConfirmedLine::portions).orElse(List.of());
        var missing = stockPart
                .map(part -> part.quantity()
                        .subtract(part.shipped())
                        .subtract(part.bound())
                        .subtract(part.toCome()))
                .orElse(BigDecimal.ZERO)
                .add(more);
        var taken = shelf.offer(wanted.productId(), held, missing);
        var rest = missing.subtract(sum(taken));
        if (rest.signum() > 0 && (rest.compareTo(more) > 0 || !shelf.canBeBought(wanted.productId(), rest))) {
            return refused(wanted, parts, Refusal.NOT_ENOUGH_STOCK);
        }
        shelf.take(taken);
        var outcomes = new ArrayList<Outcome>();
        var fromStock = more.subtract(rest.max(BigDecimal.ZERO));
        if (stockPart.isPresent() || fromStock.signum() > 0) {
            outcomes.add(stockPart
                    .filter(_ -> taken.isEmpty() && fromStock.signum() == 0)
                    .map(ChangePlan::unchanged)
                    .orElseGet(() -> new Outcome(
                            stockPart.map(ConfirmedLine::rowId).orElse(wanted.lineId()),
                            wanted.lineId(),
                            stockPart
                                    .map(ConfirmedLine::quantity)
                                    .orElse(BigDecimal.ZERO)
                                    .add(fromStock),
                            together(held, taken),
                            true,
                            Optional.empty(),
                            stockPart.map(ConfirmedLine::toCome).orElse(BigDecimal.ZERO),
                            BigDecimal.ZERO)));
        }
        if (rest.signum() > 0) {
            outcomes.add(futuresPart
                    .map(part -> bought(part, rest, shelf))
                    .orElseGet(() -> bought(wanted, outcomes.isEmpty(), rest, shelf)));
        } else {
            futuresPart.map(ChangePlan::unchanged).ifPresent(outcomes::add);
        }
        return outcomes;
    }

    /** More of a FUTURES line, or of the FUTURES part of one. */
    private static Outcome bought(ConfirmedLine part, BigDecimal more, Shelf shelf) {
        shelf.buy(part.productId(), more);
        return new Outcome(
                part.rowId(),
                part.lineId(),
                part.quantity().add(more),
                part.portions(),
                true,
                Optional.empty(),
                part.toCome().add(more),
                more);
    }

    /** @param whole nothing of a new line is there, so it is not split */
    private static Outcome bought(WantedLine wanted, boolean whole, BigDecimal quantity, Shelf shelf) {
        shelf.buy(wanted.productId(), quantity);
        return new Outcome(
                whole ? wanted.lineId() : wanted.futuresPartId(),
                wanted.lineId(),
                quantity,
                List.of(),
                true,
                Optional.empty(),
                quantity,
                quantity);
    }

    private static List<Outcome> refused(WantedLine wanted, List<ConfirmedLine> parts, Refusal refusal) {
        return parts.isEmpty()
                ? List.of(new Outcome(
                        wanted.lineId(),
                        wanted.lineId(),
                        BigDecimal.ZERO,
                        List.of(),
                        true,
                        Optional.of(refusal),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO))
                : parts.stream().map(part -> refused(part, refusal)).toList();
    }

    private static List<Portion> together(List<Portion> held, List<Portion> taken) {
        var quantities = Stream.concat(held.stream(), taken.stream())
                .collect(Collectors.toMap(Portion::itemId, Portion::quantity, BigDecimal::add));
        return Stream.concat(
                        held.stream(),
                        taken.stream()
                                .filter(portion -> held.stream()
                                        .noneMatch(other -> other.itemId().equals(portion.itemId()))))
                .map(portion -> new Portion(
                        portion.itemId(), portion.batch(), quantities.getOrDefault(portion.itemId(), BigDecimal.ZERO)))
                .toList();
    }

    /** What is there, and what purchasing has said can be bought, as the lines take of it one after the other. */
    private static final class Shelf {

        private final Map<UUID, List<BatchStock>> stock;
        private final boolean mixedBatches;
        private final Map<UUID, BigDecimal> available = new HashMap<>();
        private final Map<UUID, List<BigDecimal>> futures = new HashMap<>();

        Shelf(Map<UUID, List<BatchStock>> stock, boolean mixedBatches, Map<UUID, List<BigDecimal>> answeredFutures) {
            this.stock = stock;
            this.mixedBatches = mixedBatches;
            answeredFutures.forEach((product, answers) -> futures.put(product, new ArrayList<>(answers)));
            stock.values()
                    .forEach(batches -> batches.forEach(batch -> available.put(batch.itemId(), batch.available())));
        }

        void takeBack(List<ConfirmedLine> before, List<Outcome> after) {
            before.forEach(line -> line.portions()
                    .forEach(portion -> available.merge(portion.itemId(), portion.quantity(), BigDecimal::add)));
            after.forEach(line -> take(line.portions()));
        }

        void take(List<Portion> portions) {
            portions.forEach(portion ->
                    available.merge(portion.itemId(), portion.quantity().negate(), BigDecimal::add));
        }

        boolean canBeBought(UUID productId, BigDecimal quantity) {
            return answer(productId, quantity).isPresent();
        }

        /** Uses the smallest answer that suffices up. */
        void buy(UUID productId, BigDecimal quantity) {
            var answer = answer(productId, quantity).orElseThrow();
            futures.computeIfPresent(productId, (_, answers) -> {
                answers.remove(answer);
                return answers;
            });
        }

        private Optional<BigDecimal> answer(UUID productId, BigDecimal quantity) {
            return futures.getOrDefault(productId, List.of()).stream()
                    .filter(answer -> answer.compareTo(quantity) >= 0)
                    .min(Comparator.naturalOrder());
        }

        /**
         * As much of it as there is. A line that has a batch stays with it, unless the customer agreed to mix; one that has
         * none takes the oldest batch that suffices, else the largest.
         */
        List<Portion> offer(UUID productId, List<Portion> held, BigDecimal wanted) {
            var candidates = stock.getOrDefault(productId, List.of()).stream()
                    .filter(batch -> there(batch).signum() > 0)
                    .filter(batch -> mixedBatches
                            || held.isEmpty()
                            || held.stream()
                                    .anyMatch(portion -> portion.itemId().equals(batch.itemId())))
                    .sorted(Comparator.comparing(BatchStock::batch).thenComparing(BatchStock::itemId))
                    .toList();
            if (wanted.signum() <= 0 || candidates.isEmpty()) {
                return List.of();
            }
            if (!mixedBatches) {
                var batch = candidates.stream()
                        .filter(candidate -> there(candidate).compareTo(wanted) >= 0)
                        .findFirst()
                        .or(() -> candidates.stream().max(Comparator.comparing(this::there)))
                        .orElseThrow();
                return List.of(
                        new Portion(batch.itemId(), batch.batch(), there(batch).min(wanted)));
            }
            var portions = new ArrayList<Portion>();
            var missing = wanted;
            for (var batch : candidates) {
                var quantity = there(batch).min(missing);
                missing = missing.subtract(quantity);
                if (quantity.signum() > 0) {
                    portions.add(new Portion(batch.itemId(), batch.batch(), quantity));
                }
            }
            return portions;
        }

        private BigDecimal there(BatchStock batch) {
            return available.getOrDefault(batch.itemId(), BigDecimal.ZERO);
        }
    }
}
