package io.salesdesk.customer.investigations.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.decision.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CreditInvestigationTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final UUID CLERK = new UUID(0, 1);
    private static final UUID REP = new UUID(0, 2);
    private static final UUID MANAGER = new UUID(0, 3);

    private static final Findings COMPLETE = new Findings("自有仓库", "年销售900万元", "无贷款", "付款及时", null);
    private static final Findings ASSETS = new Findings("自有仓库", null, null, null, null);

    private static final CreditInvestigation OPEN = new CreditInvestigation.Open(COMPLETE, Set.of(CLERK));
    private static final CreditInvestigation REPORTED = new CreditInvestigation.Reported(COMPLETE, Set.of(CLERK, REP));
    private static final CreditInvestigation CONCLUDED =
            new CreditInvestigation.Concluded(COMPLETE, Set.of(CLERK), Conclusion.CREDITWORTHY, MANAGER, null);

    private static final CreditInvestigation.Command RECORD =
            new CreditInvestigation.Record(new Findings(null, null, "贷款200万元", null, null), Set.of(REP));
    private static final CreditInvestigation.Command REPORT = new CreditInvestigation.Report(REP, Set.of(REP));

    @Test
    @DisplayName(
            "CUS-10 findings come in one by one, a later one replaces, and whoever writes one down has a part in it")
    void cus10_findingsAddUp() {
        for (var investigation : List.of(OPEN, REPORTED)) {
            var decided =
                    CreditInvestigation.decide(investigation, RECORD, TODAY).orThrow();
            assertThat(decided)
                    .containsExactly(new CreditInvestigation.FindingsRecorded(
                            new Findings("自有仓库", "年销售900万元", "贷款200万元", "付款及时", null), Set.of(CLERK, REP)));
        }
    }

    @Test
    @DisplayName("CUS-10 a complete report goes to the department manager, and the reporter has a part in it")
    void cus10_completeReport() {
        assertThat(CreditInvestigation.decide(OPEN, REPORT, TODAY).orThrow())
                .containsExactly(new CreditInvestigation.InvestigationReported(REP, Set.of(CLERK, REP)));
    }

    @Test
    @DisplayName(
            "CUS-10 a report without assets, sales ability, liabilities or credit is refused and says what is missing")
    void cus10_incompleteReport() {
        assertThat(CreditInvestigation.decide(new CreditInvestigation.Open(ASSETS, Set.of(CLERK)), REPORT, TODAY))
                .isEqualTo(Decision.reject(new InvestigationRejection.ReportIsIncomplete(
                        List.of(Findings.Point.SALES_ABILITY, Findings.Point.LIABILITIES, Findings.Point.CREDIT))));
        assertThat(CreditInvestigation.decide(
                        OPEN, new CreditInvestigation.Record(Findings.NONE, Set.of(CLERK)), TODAY))
                .isEqualTo(Decision.reject(new InvestigationRejection.NothingFound()));
    }

    @Test
    @DisplayName("CUS-10 the department manager concludes either way, to a day or without end")
    void cus10_managerConcludes() {
        for (var conclusion : Conclusion.values()) {
            assertThat(CreditInvestigation.decide(REPORTED, conclude(conclusion, "理由", TODAY, Set.of(MANAGER)), TODAY)
                            .orThrow())
                    .containsExactly(new CreditInvestigation.InvestigationConcluded(conclusion, "理由", TODAY, MANAGER));
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    @DisplayName("CUS-10 a conclusion that a rule refuses")
    void cus10_refusedConclusions(CreditInvestigation.Command command, InvestigationRejection expected) {
        assertThat(CreditInvestigation.decide(REPORTED, command, TODAY)).isEqualTo(Decision.reject(expected));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        conclude(Conclusion.CREDITWORTHY, "理由", null, Set.of(CLERK)),
                        new InvestigationRejection.InvestigatorDoesNotConclude()),
                Arguments.of(
                        conclude(Conclusion.NOT_CREDITWORTHY, "理由", null, Set.of(MANAGER, REP)),
                        new InvestigationRejection.InvestigatorDoesNotConclude()),
                Arguments.of(
                        conclude(Conclusion.CREDITWORTHY, " ", null, Set.of(MANAGER)),
                        new InvestigationRejection.ConclusionNeedsReason()),
                Arguments.of(
                        conclude(Conclusion.CREDITWORTHY, "理由", TODAY.minusDays(1), Set.of(MANAGER)),
                        new InvestigationRejection.ConclusionIsOver("2026-11-20")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("illegal")
    @DisplayName("CUS-10 what an investigation's state does not allow")
    void cus10_illegalTransitions(
            CreditInvestigation state, CreditInvestigation.Command command, InvestigationRejection expected) {
        assertThat(CreditInvestigation.decide(state, command, TODAY)).isEqualTo(Decision.reject(expected));
    }

    static Stream<Arguments> illegal() {
        var conclude = conclude(Conclusion.CREDITWORTHY, "理由", null, Set.of(MANAGER));
        return Stream.of(
                Arguments.of(OPEN, conclude, new InvestigationRejection.InvestigationNotReported()),
                Arguments.of(REPORTED, REPORT, new InvestigationRejection.InvestigationIsReported()),
                Arguments.of(CONCLUDED, RECORD, new InvestigationRejection.InvestigationIsConcluded()),
                Arguments.of(CONCLUDED, REPORT, new InvestigationRejection.InvestigationIsConcluded()),
                Arguments.of(CONCLUDED, conclude, new InvestigationRejection.InvestigationIsConcluded()));
    }

    private static CreditInvestigation.Command conclude(
            Conclusion conclusion, String reason, @Nullable LocalDate validUntil, Set<UUID> involved) {
        return new CreditInvestigation.Conclude(conclusion, reason, validUntil, MANAGER, involved);
    }
}
