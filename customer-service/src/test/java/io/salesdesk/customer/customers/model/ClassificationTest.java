package io.salesdesk.customer.customers.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.decision.Decision;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClassificationTest {

    private static final UUID MANAGER = new UUID(0, 1);
    private static final UUID REQUESTER = new UUID(0, 2);
    private static final UUID INVESTIGATOR = new UUID(0, 3);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final CreditBasis CASH = new CreditBasis(SettlementMethod.CASH, null);

    @Test
    @DisplayName("CUS-09 a class with a reason, valid today, is accepted")
    void cus09_accepted() {
        var classification = classification("年采购额居前", TODAY);
        assertThat(classification.decide(
                        new Classification.Request(Set.of(REQUESTER), INVESTIGATOR), CASH, Set.of(MANAGER), TODAY))
                .isEqualTo(Decision.accept(new Classification.Classified(classification)));
    }

    @Test
    @DisplayName("CUS-09 no class without a reason")
    void cus09_needsReason() {
        assertThat(classification(" ", null).decide(Classification.Request.NONE, CASH, Set.of(MANAGER), TODAY))
                .isEqualTo(Decision.reject(new CustomerRejection.ClassificationNeedsReason()));
    }

    @Test
    @DisplayName("CUS-09 no class that is over already")
    void cus09_notOverAlready() {
        assertThat(classification("理由", TODAY.minusDays(1))
                        .decide(Classification.Request.NONE, CASH, Set.of(MANAGER), TODAY))
                .isEqualTo(Decision.reject(new CustomerRejection.ClassificationIsOver("2026-11-20")));
    }

    @Test
    @DisplayName("CUS-09 neither requester nor investigator decides, not even by somebody else's authority")
    void cus09_requesterAndInvestigatorAreExcluded() {
        var request = new Classification.Request(Set.of(REQUESTER), INVESTIGATOR);
        for (var deciders : Set.of(Set.of(REQUESTER), Set.of(INVESTIGATOR), Set.of(MANAGER, REQUESTER))) {
            assertThat(classification("理由", null).decide(request, CASH, deciders, TODAY))
                    .isEqualTo(Decision.reject(new CustomerRejection.ClassifierRequestedOrInvestigated()));
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("bases")
    @DisplayName("CUS-10 a good standing rests on cash or on an investigation that found the customer creditworthy")
    void cus10_goodStandingFollowsAGoodInvestigation(
            SettlementMethod method, CreditBasis.@Nullable Investigation investigation, CreditBasis.OnFile onFile) {
        var classification = classification("理由", null);
        var basis = new CreditBasis(method, investigation);
        assertThat(basis.onFile(TODAY)).isEqualTo(onFile);
        assertThat(classification.decide(Classification.Request.NONE, basis, Set.of(MANAGER), TODAY))
                .isEqualTo(
                        method == SettlementMethod.CASH || onFile == CreditBasis.OnFile.CREDITWORTHY
                                ? Decision.accept(new Classification.Classified(classification))
                                : Decision.reject(new CustomerRejection.GoodStandingNeedsInvestigation(onFile)));
        var without = new Classification(CustomerClass.SMALL, CreditStanding.NONE, false, false, null, "理由");
        assertThat(without.decide(Classification.Request.NONE, basis, Set.of(MANAGER), TODAY))
                .as("no standing needs no investigation")
                .isEqualTo(Decision.accept(new Classification.Classified(without)));
    }

    static Stream<Arguments> bases() {
        return Stream.of(SettlementMethod.values())
                .flatMap(method -> Stream.of(
                        Arguments.of(method, null, CreditBasis.OnFile.NONE),
                        Arguments.of(method, found(false, null), CreditBasis.OnFile.NOT_CREDITWORTHY),
                        Arguments.of(method, found(true, TODAY.minusDays(1)), CreditBasis.OnFile.OVER),
                        Arguments.of(method, found(true, TODAY), CreditBasis.OnFile.CREDITWORTHY),
                        Arguments.of(method, found(true, null), CreditBasis.OnFile.CREDITWORTHY)));
    }

    @Test
    @DisplayName("CUS-10 who had a part in the investigation does not set the standing that follows from it")
    void cus10_classifierIsNotTheInvestigator() {
        var basis = new CreditBasis(SettlementMethod.MONTHLY, found(true, null));
        assertThat(classification("理由", null)
                        .decide(Classification.Request.NONE, basis, Set.of(MANAGER, INVESTIGATOR), TODAY))
                .isEqualTo(Decision.reject(new CustomerRejection.ClassifierRequestedOrInvestigated()));
    }

    private static CreditBasis.Investigation found(boolean creditworthy, @Nullable LocalDate validUntil) {
        return new CreditBasis.Investigation(creditworthy, validUntil, Set.of(INVESTIGATOR));
    }

    private static Classification classification(String reason, @Nullable LocalDate validUntil) {
        return new Classification(CustomerClass.KEY, CreditStanding.GOOD, true, false, validUntil, reason);
    }
}
