package io.salesdesk.fulfilment.futures.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FuturesInquiryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor BUYER = Actor.of(UUID.randomUUID());
    private static final PlanForm FORM = new PlanForm(
            TODAY,
            "上海海润饰材代理商行",
            "WP0101",
            new BigDecimal("120"),
            "云栖",
            "墙艺股份",
            false,
            new BigDecimal("120"),
            BigDecimal.ZERO,
            true);
    private static final FuturesInquiry.Question OF_AN_ORDER =
            new FuturesInquiry.Question(UUID.randomUUID(), UUID.randomUUID(), FORM);
    private static final FuturesInquiry.Question OF_A_CLERK =
            new FuturesInquiry.Question(null, UUID.randomUUID(), FORM);

    private static final List<FuturesInquiry> STATES = List.of(
            new FuturesInquiry.Open(OF_A_CLERK),
            new FuturesInquiry.Answered(OF_A_CLERK, Origin.FOREIGN, TODAY.plusDays(30)),
            new FuturesInquiry.Closed(OF_A_CLERK, CloseReason.WITHDRAWN));
    private static final List<InquiryCommand> COMMANDS = List.of(
            answer(FORM, Origin.FOREIGN, TODAY),
            new InquiryCommand.Withdraw(BUYER, "客户不要了"),
            new InquiryCommand.Close(CloseReason.LINE_CHANGED));

    static Stream<Arguments> everyPair() {
        return STATES.stream()
                .flatMap(state -> COMMANDS.stream()
                        .map(command -> Arguments.argumentSet(
                                InquiryState.of(state) + " × " + command.commandName(), state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    @DisplayName("FUL-05 only an open inquiry is answered, taken back or closed")
    void ful05_everyStateAndCommand(FuturesInquiry state, InquiryCommand command) {
        var decision = InquiryDecider.decide(state, command);

        if (state instanceof FuturesInquiry.Open) {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
        } else {
            assertThat(refusal(decision)).isInstanceOf(InquiryRejection.NotOpen.class);
        }
    }

    @Test
    void theTableNamesEveryStateAndCommandThereIs() {
        assertThat(STATES.stream().map(InquiryState::of)).containsExactly(InquiryState.values());
        assertThat(FuturesInquiry.class.getPermittedSubclasses()).hasSize(STATES.size());
        assertThat(InquiryCommand.class.getPermittedSubclasses()).hasSize(COMMANDS.size());
    }

    static Stream<Arguments> incompleteForms() {
        return Stream.of(
                Arguments.of(
                        "customerName",
                        new PlanForm(
                                TODAY,
                                null,
                                "WP0101",
                                BigDecimal.TEN,
                                "云栖",
                                "墙艺",
                                false,
                                BigDecimal.ONE,
                                BigDecimal.ZERO,
                                true)),
                Arguments.of(
                        "bookName",
                        new PlanForm(
                                TODAY,
                                "海润",
                                "WP0101",
                                BigDecimal.TEN,
                                " ",
                                "墙艺",
                                false,
                                BigDecimal.ONE,
                                BigDecimal.ZERO,
                                true)),
                Arguments.of(
                        "manufacturer",
                        new PlanForm(
                                TODAY,
                                "海润",
                                "WP0101",
                                BigDecimal.TEN,
                                "云栖",
                                null,
                                false,
                                BigDecimal.ONE,
                                BigDecimal.ZERO,
                                true)),
                Arguments.of(
                        "alreadyOrdered",
                        new PlanForm(
                                TODAY,
                                "海润",
                                "WP0101",
                                BigDecimal.TEN,
                                "云栖",
                                "墙艺",
                                null,
                                BigDecimal.ONE,
                                BigDecimal.ZERO,
                                true)),
                Arguments.of(
                        "suggestedStocking",
                        new PlanForm(
                                TODAY, "海润", "WP0101", BigDecimal.TEN, "云栖", "墙艺", false, null, BigDecimal.ZERO, true)),
                Arguments.of(
                        "foreignStockChecked",
                        new PlanForm(
                                TODAY,
                                "海润",
                                "WP0101",
                                BigDecimal.TEN,
                                "云栖",
                                "墙艺",
                                false,
                                BigDecimal.ONE,
                                BigDecimal.ZERO,
                                null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incompleteForms")
    @DisplayName("FUL-05 every field of the purchase plan form is mandatory, for a clerk's question and for an answer")
    void ful05_everyFieldIsMandatory(String field, PlanForm form) {
        assertThat(InquiryDecider.refusalToAsk(form)).contains(new InquiryRejection.FormIncomplete(List.of(field)));
        assertThat(refusal(InquiryDecider.decide(STATES.getFirst(), answer(form, Origin.DOMESTIC, TODAY))))
                .isEqualTo(new InquiryRejection.FormIncomplete(List.of(field)));
    }

    @Test
    @DisplayName("FUL-05 goods from abroad are promised only after somebody has looked for them there")
    void ful05_foreignStockIsChecked() {
        var unchecked = FORM.completedWith(null, null, null, false);

        assertThat(refusal(InquiryDecider.decide(STATES.getFirst(), answer(unchecked, Origin.FOREIGN, TODAY))))
                .isInstanceOf(InquiryRejection.ForeignStockNotChecked.class);
        assertThat(InquiryDecider.decide(STATES.getFirst(), answer(unchecked, Origin.DOMESTIC, TODAY)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("FUL-05 nothing is expected yesterday")
    void ful05_expectedDateLiesAhead() {
        assertThat(refusal(InquiryDecider.decide(STATES.getFirst(), answer(FORM, Origin.DOMESTIC, TODAY.minusDays(1)))))
                .isInstanceOf(InquiryRejection.ExpectedInThePast.class);
    }

    @Test
    @DisplayName("FUL-05 what an order asks is not taken back by hand")
    void ful05_questionOfAnOrderStays() {
        assertThat(refusal(InquiryDecider.decide(
                        new FuturesInquiry.Open(OF_AN_ORDER), new InquiryCommand.Withdraw(BUYER, "不要了"))))
                .isInstanceOf(InquiryRejection.BelongsToAnOrder.class);
    }

    private static InquiryCommand answer(PlanForm form, Origin origin, LocalDate expected) {
        return new InquiryCommand.Answer(BUYER, form, origin, expected, TODAY);
    }

    private static Rejection refusal(Decision<InquiryEvent> decision) {
        return ((Decision.Rejected<InquiryEvent>) decision).rejection();
    }
}
