package io.salesdesk.fulfilment.allocation.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.fulfilment.allocation.model.ChangePlan.ConfirmedLine;
import io.salesdesk.fulfilment.allocation.model.ChangePlan.Outcome;
import io.salesdesk.fulfilment.allocation.model.ChangePlan.Refusal;
import io.salesdesk.fulfilment.allocation.model.ChangePlan.WantedLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangePlanTest {

    private static final UUID PRODUCT = UUID.randomUUID();
    private static final UUID ITEM = UUID.randomUUID();
    private static final UUID OTHER_ITEM = UUID.randomUUID();
    private static final UUID LINE = UUID.randomUUID();
    private static final UUID OTHER_LINE = UUID.randomUUID();
    private static final UUID FUTURES_PART = UUID.randomUUID();

    @Test
    @DisplayName("ORD-42 a reduction frees what is not needed any more")
    void ord42_reductionFrees() {
        var plan = change(List.of(wanted(LINE, 6)), List.of(line(LINE, 10, 0, 10, 0)), 0);

        assertThat(only(plan).accepted()).isTrue();
        assertThat(only(plan).quantity()).isEqualByComparingTo("6");
        assertThat(only(plan).portions()).containsExactly(portion(ITEM, 6));
    }

    @Test
    @DisplayName("ORD-42 a reduction below what the shipper has is refused; down to it is accepted")
    void ord42_handedOverIsBeyondRecall() {
        var confirmed = List.of(line(LINE, 10, 2, 8, 3));

        assertThat(only(change(List.of(wanted(LINE, 4)), confirmed, 0)).refusal())
                .contains(Refusal.HANDED_TO_SHIPPER);
        var accepted = only(change(List.of(wanted(LINE, 5)), confirmed, 0));
        assertThat(accepted.accepted()).isTrue();
        assertThat(accepted.portions()).containsExactly(portion(ITEM, 3));
    }

    @Test
    @DisplayName("ORD-42 a cancellation of a line of which nothing has left frees it all")
    void ord42_cancelledLine() {
        var plan = change(List.of(wanted(LINE, 0)), List.of(line(LINE, 10, 0, 10, 0)), 0);

        assertThat(only(plan).accepted()).isTrue();
        assertThat(only(plan).portions()).isEmpty();
    }

    @Test
    @DisplayName("ORD-42 an increase is accepted only if all of it is there in the line's own batch")
    void ord42_increaseNeedsStock() {
        var confirmed = List.of(line(LINE, 10, 0, 10, 0));

        assertThat(only(change(List.of(wanted(LINE, 14)), confirmed, 4)).portions())
                .containsExactly(portion(ITEM, 14));
        var refused = only(change(List.of(wanted(LINE, 15)), confirmed, 4));
        assertThat(refused.refusal()).contains(Refusal.NOT_ENOUGH_STOCK);
        assertThat(refused.quantity()).isEqualByComparingTo("10");
        assertThat(refused.portions()).containsExactly(portion(ITEM, 10));
    }

    @Test
    @DisplayName("ORD-42 what one line gives up serves the increase of another, whatever their order")
    void ord42_reductionServesIncrease() {
        var plan = change(
                List.of(wanted(LINE, 15), wanted(OTHER_LINE, 5)),
                List.of(line(LINE, 10, 0, 10, 0), line(OTHER_LINE, 10, 0, 10, 0)),
                0);

        assertThat(plan.lines()).extracting(Outcome::accepted).containsExactly(true, true);
        assertThat(plan.lines().get(0).portions()).containsExactly(portion(ITEM, 15));
        assertThat(plan.lines().get(1).portions()).containsExactly(portion(ITEM, 5));
    }

    @Test
    @DisplayName("ORD-42 a new line takes one batch that suffices")
    void ord42_addedLine() {
        var plan = change(List.of(wanted(OTHER_LINE, 3)), List.of(), 4);

        assertThat(only(plan).portions()).containsExactly(portion(ITEM, 3));
    }

    @Test
    @DisplayName("ORD-42 each line is decided by itself, and nothing accepted means refused")
    void ord42_lineByLine() {
        var confirmed = List.of(line(LINE, 10, 10, 0, 0), line(OTHER_LINE, 10, 0, 10, 0));

        var partly = change(List.of(wanted(LINE, 0), wanted(OTHER_LINE, 0)), confirmed, 0);
        assertThat(partly.lines()).extracting(Outcome::accepted).containsExactly(false, true);
        assertThat(partly.anyAccepted()).isTrue();

        var nothing = change(List.of(wanted(LINE, 0), wanted(OTHER_LINE, 10)), confirmed, 0);
        assertThat(nothing.anyAccepted()).isFalse();
    }

    @Test
    void twoNewLinesDoNotGetTheSameGoods() {
        var plan = change(List.of(wanted(LINE, 3), wanted(OTHER_LINE, 3)), List.of(), 4);

        assertThat(plan.lines()).extracting(Outcome::accepted).containsExactly(true, false);
    }

    @Test
    @DisplayName("ORD-42 a FUTURES line gives up what is still to come before what is bound")
    void ord42_futuresLineShrinks() {
        var confirmed = List.of(futures(120, 40, 80));

        var less = only(changeFutures(List.of(wanted(LINE, 100)), confirmed, 0));
        assertThat(less.toCome()).isEqualByComparingTo("60");
        assertThat(less.portions()).containsExactly(portion(ITEM, 40));
        var muchLess = only(changeFutures(List.of(wanted(LINE, 30)), confirmed, 0));
        assertThat(muchLess.toCome()).isEqualByComparingTo("0");
        assertThat(muchLess.portions()).containsExactly(portion(ITEM, 30));
    }

    @Test
    @DisplayName(
            "ORD-42 an increase of a FUTURES line, or a new line that is not there, is taken as futures if purchasing"
                    + " said so")
    void ord42_increaseTakenAsFutures() {
        var confirmed = List.of(futures(120, 0, 120));

        var more = only(changeFutures(List.of(wanted(LINE, 150)), confirmed, 30));
        assertThat(more.accepted()).isTrue();
        assertThat(more.moreFutures()).isEqualByComparingTo("30");
        assertThat(more.toCome()).isEqualByComparingTo("150");
        assertThat(only(changeFutures(List.of(wanted(LINE, 151)), confirmed, 30))
                        .refusal())
                .contains(Refusal.NOT_ENOUGH_STOCK);
        var added = only(changeFutures(List.of(wanted(OTHER_LINE, 30)), List.of(), 30));
        assertThat(added.moreFutures()).isEqualByComparingTo("30");
    }

    @Test
    @DisplayName(
            "ORD-42 ORD-04 an increase that is partly there takes what is there, and the rest becomes a FUTURES part")
    void ord42_increaseIsSplit() {
        var confirmed = List.of(line(LINE, 10, 0, 10, 0));

        var plan = change(List.of(wanted(LINE, 20)), confirmed, 4, 6);

        assertThat(plan.lines()).extracting(Outcome::rowId).containsExactly(LINE, FUTURES_PART);
        assertThat(plan.lines()).extracting(Outcome::lineId).containsOnly(LINE);
        assertThat(plan.lines().get(0).quantity()).isEqualByComparingTo("14");
        assertThat(plan.lines().get(0).portions()).containsExactly(portion(ITEM, 14));
        assertThat(plan.lines().get(1).quantity()).isEqualByComparingTo("6");
        assertThat(plan.lines().get(1).moreFutures()).isEqualByComparingTo("6");
        assertThat(only(change(List.of(wanted(LINE, 20)), confirmed, 4, 5)).refusal())
                .as("purchasing has answered for less than the rest")
                .contains(Refusal.NOT_ENOUGH_STOCK);
    }

    @Test
    @DisplayName("ORD-42 ORD-04 a new line that is partly there is split, with the largest batch as its STOCK part")
    void ord42_addedLineIsSplit() {
        var plan = change(List.of(wanted(LINE, 10)), List.of(), 4, 6);

        assertThat(plan.lines()).extracting(Outcome::rowId).containsExactly(LINE, FUTURES_PART);
        assertThat(plan.lines().get(0).portions()).containsExactly(portion(ITEM, 4));
        assertThat(plan.lines().get(1).toCome()).isEqualByComparingTo("6");
    }

    @Test
    @DisplayName("ORD-42 a split line that stays as it is keeps both its parts")
    void ord42_splitLineStays() {
        var plan = change(List.of(wanted(LINE, 10)), splitLine(), 50, 0);

        assertThat(plan.lines()).hasSize(2).noneMatch(Outcome::changed);
        assertThat(plan.anyAccepted()).isFalse();
    }

    @Test
    @DisplayName(
            "ORD-42 a split line gives up what is bought before what is there, and is cancelled with both its parts")
    void ord42_splitLineShrinks() {
        var less = change(List.of(wanted(LINE, 3)), splitLine(), 0, 0);
        assertThat(less.lines()).extracting(Outcome::rowId).containsExactly(FUTURES_PART, LINE);
        assertThat(less.lines().get(0).quantity()).isEqualByComparingTo("0");
        assertThat(less.lines().get(1).portions()).containsExactly(portion(ITEM, 3));

        var nothing = change(List.of(wanted(LINE, 0)), splitLine(), 0, 0);
        assertThat(nothing.lines())
                .hasSize(2)
                .allMatch(Outcome::accepted)
                .allMatch(part -> part.quantity().signum() == 0);
    }

    @Test
    @DisplayName(
            "ORD-42 a split line grows from stock as far as that goes, and its FUTURES part by the rest, or not at all")
    void ord42_splitLineGrows() {
        var grown = change(List.of(wanted(LINE, 20)), splitLine(), 2, 8);
        assertThat(grown.lines()).extracting(Outcome::rowId).containsExactly(LINE, FUTURES_PART);
        assertThat(grown.lines().get(0).quantity()).isEqualByComparingTo("6");
        assertThat(grown.lines().get(1).quantity()).isEqualByComparingTo("14");
        assertThat(grown.lines().get(1).moreFutures()).isEqualByComparingTo("8");

        var refused = change(List.of(wanted(LINE, 20)), splitLine(), 2, 7);
        assertThat(refused.lines()).hasSize(2).noneMatch(Outcome::accepted);
    }

    @Test
    @DisplayName("ORD-42 each answer of purchasing serves one line")
    void ord42_answersServeOnce() {
        var wanted = List.of(wanted(LINE, 10), new WantedLine(OTHER_LINE, PRODUCT, BigDecimal.TEN, UUID.randomUUID()));

        assertThat(changeFutures(wanted, List.of(), 30).lines())
                .extracting(Outcome::accepted)
                .containsExactly(true, false);
        var both = Map.of(PRODUCT, List.of(BigDecimal.valueOf(30), BigDecimal.TEN));
        assertThat(ChangePlan.of(wanted, List.of(), Map.of(), false, both).lines())
                .extracting(Outcome::accepted)
                .containsExactly(true, true);
    }

    /** Ten: four from stock, six bought. */
    private static List<ConfirmedLine> splitLine() {
        return List.of(
                line(LINE, 4, 0, 4, 0),
                new ConfirmedLine(
                        FUTURES_PART,
                        LINE,
                        PRODUCT,
                        BigDecimal.valueOf(6),
                        BigDecimal.ZERO,
                        List.of(),
                        Map.of(),
                        BigDecimal.valueOf(6),
                        true));
    }

    private static ChangePlan change(
            List<WantedLine> wanted, List<ConfirmedLine> confirmed, int available, int answered) {
        var stock = List.of(new BatchStock(ITEM, "2509", BigDecimal.valueOf(available)));
        return ChangePlan.of(
                wanted,
                confirmed,
                Map.of(PRODUCT, stock),
                false,
                Map.of(PRODUCT, List.of(BigDecimal.valueOf(answered))));
    }

    private static ChangePlan changeFutures(List<WantedLine> wanted, List<ConfirmedLine> confirmed, int answered) {
        return ChangePlan.of(
                wanted, confirmed, Map.of(), false, Map.of(PRODUCT, List.of(BigDecimal.valueOf(answered))));
    }

    private static ConfirmedLine futures(int quantity, int bound, int toCome) {
        return new ConfirmedLine(
                LINE,
                LINE,
                PRODUCT,
                BigDecimal.valueOf(quantity),
                BigDecimal.ZERO,
                bound == 0 ? List.of() : List.of(portion(ITEM, bound)),
                Map.of(),
                BigDecimal.valueOf(toCome),
                true);
    }

    private static ChangePlan change(List<WantedLine> wanted, List<ConfirmedLine> confirmed, int available) {
        var stock = List.of(
                new BatchStock(ITEM, "2509", BigDecimal.valueOf(available)),
                new BatchStock(OTHER_ITEM, "2511", BigDecimal.ONE));
        return ChangePlan.of(wanted, confirmed, Map.of(PRODUCT, stock), false, Map.of());
    }

    private static Outcome only(ChangePlan plan) {
        assertThat(plan.lines()).hasSize(1);
        return plan.lines().getFirst();
    }

    private static WantedLine wanted(UUID line, int quantity) {
        return new WantedLine(line, PRODUCT, BigDecimal.valueOf(quantity), FUTURES_PART);
    }

    private static ConfirmedLine line(UUID line, int quantity, int shipped, int bound, int handedOver) {
        return new ConfirmedLine(
                line,
                line,
                PRODUCT,
                BigDecimal.valueOf(quantity),
                BigDecimal.valueOf(shipped),
                bound == 0 ? List.of() : List.of(portion(ITEM, bound)),
                handedOver == 0 ? Map.of() : Map.of(ITEM, BigDecimal.valueOf(handedOver)),
                BigDecimal.ZERO,
                false);
    }

    private static Portion portion(UUID item, int quantity) {
        return new Portion(item, "2509", BigDecimal.valueOf(quantity));
    }
}
