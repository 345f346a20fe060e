package io.salesdesk.fulfilment.allocation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AllocationPlanTest {

    private static final UUID PRODUCT = UUID.randomUUID();
    private static final UUID OLD = UUID.randomUUID();
    private static final UUID NEW = UUID.randomUUID();
    private static final UUID LINE = UUID.randomUUID();

    @Test
    @DisplayName("FUL-01 a line takes the oldest batch that suffices")
    void ful01_oldestSufficientBatch() {
        var plan = plan(List.of(demand(LINE, 30)), List.of(), stock(20, 50), false);

        assertThat(only(plan).portions()).containsExactly(portion(NEW, "2511", 30));
        assertThat(plan.fromStock()).isTrue();
    }

    @Test
    @DisplayName("FUL-01 when no batch suffices, the largest one is taken and the rest is futures")
    void ful01_largestBatchAndFutures() {
        var plan = plan(List.of(demand(LINE, 60)), List.of(), stock(20, 50), false);

        assertThat(only(plan).portions()).containsExactly(portion(NEW, "2511", 50));
        assertThat(only(plan).futures()).isEqualByComparingTo("10");
        assertThat(only(plan).split()).isTrue();
        assertThat(plan.fromStock()).isFalse();
    }

    @Test
    @DisplayName("FUL-01 nothing there is all futures, and no split")
    void ful01_allFutures() {
        var plan = plan(List.of(demand(LINE, 5)), List.of(), stock(0, 0), false);

        assertThat(only(plan).portions()).isEmpty();
        assertThat(only(plan).futures()).isEqualByComparingTo("5");
        assertThat(only(plan).split()).isFalse();
    }

    @Test
    void batchesAreMixedOnlyWhenTheCustomerAgreed() {
        var mixed = plan(List.of(demand(LINE, 60)), List.of(), stock(20, 50), true);

        assertThat(only(mixed).portions()).containsExactly(portion(OLD, "2509", 20), portion(NEW, "2511", 40));
        assertThat(only(mixed).futures()).isEqualByComparingTo("0");
    }

    @Test
    void linesOfOneOrderShareTheShelf() {
        var second = UUID.randomUUID();
        var plan = plan(List.of(demand(LINE, 40), demand(second, 40)), List.of(), stock(0, 50), false);

        assertThat(plan.lines().get(0).allocated()).isEqualByComparingTo("40");
        assertThat(plan.lines().get(1).allocated()).isEqualByComparingTo("10");
        assertThat(plan.lines().get(1).futures()).isEqualByComparingTo("30");
    }

    @Test
    @DisplayName("ORD-42 an untouched line keeps exactly what it has, though an older batch would suffice")
    void ord42_untouchedLineKeepsItsGoods() {
        var held = held(LINE, List.of(), 30, portion(NEW, "2511", 30));
        var plan = plan(List.of(demand(LINE, 30)), List.of(held), stock(100, 20), false);

        assertThat(only(plan).portions()).containsExactly(portion(NEW, "2511", 30));
    }

    @Test
    @DisplayName("ORD-42 what a cancelled line gives up may serve another line of the same revision")
    void ord42_cancelledLineFreesForOthers() {
        var cancelled = held(UUID.randomUUID(), List.of(), 30, portion(NEW, "2511", 30));
        var plan = plan(List.of(demand(LINE, 40)), List.of(cancelled), stock(0, 10), false);

        assertThat(only(plan).portions()).containsExactly(portion(NEW, "2511", 40));
    }

    @Test
    @DisplayName("ORD-42 an increased line stays with its batch while that suffices")
    void ord42_increasedLineStaysWithItsBatch() {
        var held = held(LINE, List.of(), 30, portion(NEW, "2511", 30));
        var plan = plan(List.of(demand(LINE, 40)), List.of(held), stock(100, 15), false);

        assertThat(only(plan).portions()).containsExactly(portion(NEW, "2511", 40));
    }

    @Test
    @DisplayName("ORD-42 parts of a split line are one line again when the amendment still names the whole")
    void ord42_amendmentThatCrossedTheSplit() {
        var part = held(UUID.randomUUID(), List.of(LINE), 20, portion(OLD, "2509", 20));
        var rest = held(UUID.randomUUID(), List.of(LINE), 10);
        var plan = plan(List.of(demand(LINE, 30)), List.of(part, rest), stock(0, 5), false);

        assertThat(only(plan).from()).containsExactlyInAnyOrder(part.lineId(), rest.lineId());
        assertThat(only(plan).portions()).containsExactly(portion(OLD, "2509", 20));
        assertThat(only(plan).futures()).isEqualByComparingTo("10");
    }

    @Test
    @DisplayName("ORD-42 parts of a split line that are named themselves stay apart")
    void ord42_partsNamedThemselvesStayApart() {
        var part = held(UUID.randomUUID(), List.of(LINE), 20, portion(OLD, "2509", 20));
        var rest = held(UUID.randomUUID(), List.of(LINE), 10);
        var plan = plan(
                List.of(demand(part.lineId(), 20), demand(rest.lineId(), 10)),
                List.of(part, rest),
                stock(0, 12),
                false);

        assertThat(plan.lines().get(0).portions()).containsExactly(portion(OLD, "2509", 20));
        assertThat(plan.lines().get(1).portions()).containsExactly(portion(NEW, "2511", 10));
    }

    @Test
    @DisplayName("FUL-04 whatever is asked for, never more is taken than there is")
    void ful04_neverMoreThanThereIs() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var there = List.of(random.nextInt(50), random.nextInt(50));
            var wanted = IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(i -> demand(UUID.randomUUID(), 1 + random.nextInt(40)))
                    .toList();
            var plan = plan(wanted, List.of(), stock(there.get(0), there.get(1)), random.nextBoolean());

            for (var item : List.of(OLD, NEW)) {
                var taken = plan.lines().stream()
                        .flatMap(line -> line.portions().stream())
                        .filter(portion -> portion.itemId().equals(item))
                        .map(Portion::quantity)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(taken)
                        .as("seed %d, round %d", seed, round)
                        .isLessThanOrEqualTo(BigDecimal.valueOf(there.get(item.equals(OLD) ? 0 : 1)));
            }
            for (int i = 0; i < wanted.size(); i++) {
                var line = plan.lines().get(i);
                assertThat(line.allocated().add(line.futures()))
                        .as("seed %d, round %d", seed, round)
                        .isEqualByComparingTo(wanted.get(i).quantity());
            }
        }
    }

    private static AllocationPlan plan(
            List<Demand> wanted, List<HeldLine> held, List<BatchStock> stock, boolean mixedBatches) {
        return AllocationPlan.of(wanted, held, Map.of(PRODUCT, stock), mixedBatches);
    }

    private static PlannedLine only(AllocationPlan plan) {
        assertThat(plan.lines()).hasSize(1);
        return plan.lines().getFirst();
    }

    private static List<BatchStock> stock(int old, int young) {
        return List.of(
                new BatchStock(NEW, "2511", BigDecimal.valueOf(young)),
                new BatchStock(OLD, "2509", BigDecimal.valueOf(old)));
    }

    private static Demand demand(UUID line, int quantity) {
        return new Demand(line, PRODUCT, BigDecimal.valueOf(quantity));
    }

    private static HeldLine held(UUID line, List<UUID> splitFrom, int quantity, Portion... portions) {
        return new HeldLine(line, splitFrom, PRODUCT, BigDecimal.valueOf(quantity), List.of(portions));
    }

    private static Portion portion(UUID item, String batch, int quantity) {
        return new Portion(item, batch, BigDecimal.valueOf(quantity));
    }
}
