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
 *   <li>An increase or a new line is accepted if all of it can be allocated; what the reductions free counts.
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
     */
    public record ConfirmedLine(
            UUID lineId,
            UUID productId,
            BigDecimal quantity,
            BigDecimal shipped,
            List<Portion> portions,
            Map<UUID, BigDecimal> handedOver) {

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
     */
    public record Outcome(
            UUID lineId, BigDecimal quantity, List<Portion> portions, boolean changed, Optional<Refusal> refusal) {

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
     */
    public static ChangePlan of(
            List<WantedLine> wanted,
            List<ConfirmedLine> confirmed,
            Map<UUID, List<BatchStock>> stock,
            boolean mixedBatches) {
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
                                mixedBatches));
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
            return new Outcome(line.lineId(), quantity, line.portions(), false, Optional.empty());
        }
        if (quantity.compareTo(line.beyondRecall()) < 0) {
            return new Outcome(
                    line.lineId(), line.quantity(), line.portions(), true, Optional.of(Refusal.HANDED_TO_SHIPPER));
        }
        var surplus = line.shipped().add(line.bound()).subtract(quantity);
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
        return new Outcome(line.lineId(), quantity, kept, true, Optional.empty());
    }

    private static Outcome increase(
            WantedLine wanted,
            Optional<ConfirmedLine> before,
            List<BatchStock> batches,
            Map<UUID, BigDecimal> available,
            boolean mixedBatches) {
        var held = before.map(ConfirmedLine::portions).orElse(List.of());
        var shipped = before.map(ConfirmedLine::shipped).orElse(BigDecimal.ZERO);
        var old = before.map(ConfirmedLine::quantity).orElse(BigDecimal.ZERO);
        if (wanted.quantity().signum() == 0) {
            return new Outcome(wanted.lineId(), old, held, true, Optional.of(Refusal.UNKNOWN_LINE));
        }
        var missing = wanted.quantity()
                .subtract(shipped)
                .subtract(held.stream().map(Portion::quantity).reduce(BigDecimal.ZERO, BigDecimal::add));
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
            return new Outcome(wanted.lineId(), old, held, true, Optional.of(Refusal.NOT_ENOUGH_STOCK));
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
        return new Outcome(wanted.lineId(), wanted.quantity(), portions, true, Optional.empty());
    }
}
