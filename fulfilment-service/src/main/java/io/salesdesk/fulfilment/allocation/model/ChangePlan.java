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
 *   <li>A reduction is accepted line by line, down to what was handed to the shipper; below that it would be a return.
 *   <li>An increase or a new line is accepted if all of it can be allocated; what the reductions free counts. An increase
 *       of a FUTURES line, or a new line that is not there, is taken as futures if purchasing has said to the customer that
 *       so much can be had.
 * </ul>
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

    /** @param quantity the new quantity, zero to cancel the line */
    public record WantedLine(UUID lineId, UUID productId, BigDecimal quantity) {}

    /**
     * A line of the confirmed order.
     *
     * @param shipped what has left
     * @param portions what is bound to it and has not left
     * @param handedOver how much of each stock item the shipper has and has not taken away
     * @param toCome what reservations hold for it or wait for
     * @param futures a FUTURES line, whose goods are bought for it
     */
    public record ConfirmedLine(
            UUID lineId,
            UUID productId,
            BigDecimal quantity,
            BigDecimal shipped,
            List<Portion> portions,
            Map<UUID, BigDecimal> handedOver,
            BigDecimal toCome,
            boolean futures) {

        public ConfirmedLine(
                UUID lineId,
                UUID productId,
                BigDecimal quantity,
                BigDecimal shipped,
                List<Portion> portions,
                Map<UUID, BigDecimal> handedOver) {
            this(lineId, productId, quantity, shipped, portions, handedOver, BigDecimal.ZERO, false);
        }

        public ConfirmedLine {
            portions = List.copyOf(portions);
            handedOver = Map.copyOf(handedOver);
        }

        private BigDecimal beyondRecall() {
            return handedOver.values().stream().reduce(shipped, BigDecimal::add);
        }

        private BigDecimal bound() {
            return portions.stream().map(Portion::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * What becomes of a line.
     *
     * @param quantity the new quantity, or the old one when refused
     * @param portions what is bound to it afterwards and has not left
     * @param toCome what reservations hold for it or wait for afterwards
     * @param moreFutures how much of that is bought in addition
     */
    public record Outcome(
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
     * @param answeredFutures what purchasing has said to the customer can be had of each product, and no order wants yet
     */
    public static ChangePlan of(
            List<WantedLine> wanted,
            List<ConfirmedLine> confirmed,
            Map<UUID, List<BatchStock>> stock,
            boolean mixedBatches,
            Map<UUID, BigDecimal> answeredFutures) {
        Map<UUID, BigDecimal> futures = new HashMap<>(answeredFutures);
        var before = confirmed.stream().collect(Collectors.toMap(ConfirmedLine::lineId, line -> line));
        Map<UUID, BigDecimal> available = new HashMap<>();
        stock.values().forEach(batches -> batches.forEach(batch -> available.put(batch.itemId(), batch.available())));
        var outcomes = new HashMap<UUID, Outcome>();
        // Reductions first: what they free may serve the increases.
        for (var line : wanted) {
            var old = before.get(line.lineId());
            if (old != null && line.quantity().compareTo(old.quantity()) <= 0) {
                var outcome = reduce(old, line.quantity());
                old.portions()
                        .forEach(portion -> available.merge(
                                portion.itemId(),
                                portion.quantity().subtract(bound(outcome, portion)),
                                BigDecimal::add));
                outcomes.put(line.lineId(), outcome);
            }
        }
        for (var line : wanted) {
            if (!outcomes.containsKey(line.lineId())) {
                outcomes.put(
                        line.lineId(),
                        increase(
                                line,
                                Optional.ofNullable(before.get(line.lineId())),
                                stock.getOrDefault(line.productId(), List.of()),
                                available,
                                mixedBatches,
                                futures));
            }
        }
        return new ChangePlan(wanted.stream()
                .map(WantedLine::lineId)
                .flatMap(lineId -> Stream.ofNullable(outcomes.get(lineId)))
                .toList());
    }

    private static BigDecimal bound(Outcome outcome, Portion portion) {
        return outcome.portions().stream()
                .filter(left -> left.itemId().equals(portion.itemId()))
                .map(Portion::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Outcome reduce(ConfirmedLine line, BigDecimal quantity) {
        if (quantity.compareTo(line.quantity()) == 0) {
            return unchanged(line);
        }
        if (quantity.compareTo(line.beyondRecall()) < 0) {
            return refused(line.lineId(), Optional.of(line), Refusal.HANDED_TO_SHIPPER);
        }
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
                line.lineId(),
                line.quantity(),
                line.portions(),
                false,
                Optional.empty(),
                line.toCome(),
                BigDecimal.ZERO);
    }

    private static Outcome refused(UUID lineId, Optional<ConfirmedLine> before, Refusal refusal) {
        return new Outcome(
                lineId,
                before.map(ConfirmedLine::quantity).orElse(BigDecimal.ZERO),
                before.map(ConfirmedLine::portions).orElse(List.of()),
                true,
                Optional.of(refusal),
                before.map(ConfirmedLine::toCome).orElse(BigDecimal.ZERO),
                BigDecimal.ZERO);
    }

    /** All that is missing is bought, if purchasing has said that it can be had. */
    private static Outcome takenAsFutures(
            WantedLine wanted, Optional<ConfirmedLine> before, BigDecimal missing, Map<UUID, BigDecimal> futures) {
        if (futures.getOrDefault(wanted.productId(), BigDecimal.ZERO).compareTo(missing) < 0) {
            return refused(wanted.lineId(), before, Refusal.NOT_ENOUGH_STOCK);
        }
        futures.merge(wanted.productId(), missing.negate(), BigDecimal::add);
        return new Outcome(
                wanted.lineId(),
                wanted.quantity(),
                before.map(ConfirmedLine::portions).orElse(List.of()),
                true,
                Optional.empty(),
                before.map(ConfirmedLine::toCome).orElse(BigDecimal.ZERO).add(missing),
                missing);
    }

    private static Outcome increase(
            WantedLine wanted,
            Optional<ConfirmedLine> before,
            List<BatchStock> batches,
            Map<UUID, BigDecimal> available,
            boolean mixedBatches,
            Map<UUID, BigDecimal> futures) {
        var held = before.map(ConfirmedLine::portions).orElse(List.of());
        var shipped = before.map(ConfirmedLine::shipped).orElse(BigDecimal.ZERO);
        if (wanted.quantity().signum() == 0) {
            return refused(wanted.lineId(), before, Refusal.UNKNOWN_LINE);
        }
        var missing = wanted.quantity()
                .subtract(shipped)
                .subtract(held.stream().map(Portion::quantity).reduce(BigDecimal.ZERO, BigDecimal::add))
                .subtract(before.map(ConfirmedLine::toCome).orElse(BigDecimal.ZERO));
        if (before.filter(ConfirmedLine::futures).isPresent()) {
            return takenAsFutures(wanted, before, missing, futures);
        }
        // A line that has a batch stays with it, unless the customer agreed to mix.
        var candidates = batches.stream()
                .filter(batch -> mixedBatches
                        || held.isEmpty()
                        || held.stream().anyMatch(portion -> portion.itemId().equals(batch.itemId())))
                .sorted(Comparator.comparing(BatchStock::batch).thenComparing(BatchStock::itemId))
                .toList();
        var taken = new HashMap<UUID, BigDecimal>();
        for (var batch : candidates) {
            var there = available.getOrDefault(batch.itemId(), BigDecimal.ZERO);
            if (mixedBatches) {
                var quantity = there.min(missing).max(BigDecimal.ZERO);
                taken.put(batch.itemId(), quantity);
                missing = missing.subtract(quantity);
            } else if (missing.signum() > 0 && there.compareTo(missing) >= 0) {
                taken.put(batch.itemId(), missing);
                missing = BigDecimal.ZERO;
            }
        }
        if (missing.signum() > 0) {
            return before.isEmpty()
                    ? takenAsFutures(wanted, before, wanted.quantity(), futures)
                    : refused(wanted.lineId(), before, Refusal.NOT_ENOUGH_STOCK);
        }
        var portions = new ArrayList<Portion>();
        for (var portion : held) {
            var more = taken.getOrDefault(portion.itemId(), BigDecimal.ZERO);
            portions.add(new Portion(
                    portion.itemId(), portion.batch(), portion.quantity().add(more)));
        }
        for (var batch : candidates) {
            var quantity = taken.getOrDefault(batch.itemId(), BigDecimal.ZERO);
            available.merge(batch.itemId(), quantity.negate(), BigDecimal::add);
            if (quantity.signum() > 0
                    && held.stream().noneMatch(portion -> portion.itemId().equals(batch.itemId()))) {
                portions.add(new Portion(batch.itemId(), batch.batch(), quantity));
            }
        }
        return new Outcome(
                wanted.lineId(), wanted.quantity(), portions, true, Optional.empty(), BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
