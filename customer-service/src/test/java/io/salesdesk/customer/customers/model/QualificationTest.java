package io.salesdesk.customer.customers.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.decision.Decision;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QualificationTest {

    private static final UUID ENTERER = new UUID(0, 1);
    private static final UUID DELEGATOR = new UUID(0, 2);
    private static final UUID VERIFIER = new UUID(0, 3);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private static final Qualification.Terms GOOD_TODAY =
            new Qualification.Terms(QualificationKind.BUSINESS_LICENCE, TODAY);
    private static final Qualification.Terms OVER =
            new Qualification.Terms(QualificationKind.BUSINESS_LICENCE, TODAY.minusDays(1));
    private static final Qualification.Terms ENDLESS = new Qualification.Terms(QualificationKind.OTHER, null);

    private static final Qualification.Command VERIFY = new Qualification.Verify(VERIFIER, Set.of(VERIFIER));
    private static final Qualification.Command LAPSE = new Qualification.Lapse();

    @Test
    @DisplayName("CUS-05 a second person verifies a paper on the last day of its validity")
    void cus05_secondPersonVerifies() {
        assertThat(Qualification.decide(entered(GOOD_TODAY), VERIFY, TODAY))
                .isEqualTo(Decision.accept(new Qualification.QualificationVerified(VERIFIER, TODAY)));
    }

    @Test
    @DisplayName("CUS-05 who entered a paper does not verify it, nor whom they acted for, nor on behalf of them")
    void cus05_makerIsNotChecker() {
        var paper = new Qualification.Entered(GOOD_TODAY, Set.of(ENTERER, DELEGATOR));
        for (var involved : Set.of(Set.of(ENTERER), Set.of(DELEGATOR), Set.of(VERIFIER, ENTERER))) {
            assertThat(Qualification.decide(paper, new Qualification.Verify(VERIFIER, involved), TODAY))
                    .isEqualTo(Decision.reject(new CustomerRejection.VerifierEnteredQualification()));
        }
    }

    @Test
    @DisplayName("CUS-05 a verified paper lapses on the day after its last one")
    void cus05_lapsesByDate() {
        assertThat(Qualification.decide(verified(OVER), LAPSE, TODAY))
                .isEqualTo(Decision.accept(new Qualification.QualificationLapsed(TODAY)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("illegal")
    @DisplayName("CUS-05 what a paper's state does not allow")
    void cus05_illegalTransitions(Qualification state, Qualification.Command command, CustomerRejection expected) {
        assertThat(Qualification.decide(state, command, TODAY)).isEqualTo(Decision.reject(expected));
    }

    static Stream<Arguments> illegal() {
        return Stream.of(
                Arguments.of(
                        entered(OVER),
                        VERIFY,
                        new CustomerRejection.QualificationIsOver(
                                TODAY.minusDays(1).toString())),
                Arguments.of(
                        verified(GOOD_TODAY),
                        VERIFY,
                        new CustomerRejection.QualificationNotAwaitingVerification("VERIFIED")),
                Arguments.of(
                        new Qualification.Lapsed(OVER, TODAY),
                        VERIFY,
                        new CustomerRejection.QualificationNotAwaitingVerification("LAPSED")),
                Arguments.of(entered(OVER), LAPSE, new CustomerRejection.QualificationStillHolds("ENTERED")),
                Arguments.of(verified(GOOD_TODAY), LAPSE, new CustomerRejection.QualificationStillHolds("VERIFIED")),
                Arguments.of(verified(ENDLESS), LAPSE, new CustomerRejection.QualificationStillHolds("VERIFIED")),
                Arguments.of(
                        new Qualification.Lapsed(OVER, TODAY),
                        LAPSE,
                        new CustomerRejection.QualificationStillHolds("LAPSED")));
    }

    private static Qualification entered(Qualification.Terms terms) {
        return new Qualification.Entered(terms, Set.of(ENTERER));
    }

    private static Qualification verified(Qualification.Terms terms) {
        return new Qualification.Verified(terms, Set.of(ENTERER), VERIFIER, TODAY.minusYears(1));
    }
}
