package io.salesdesk.customer.customers.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.decision.Decision;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClassificationTest {

    private static final UUID MANAGER = new UUID(0, 1);
    private static final UUID REQUESTER = new UUID(0, 2);
    private static final UUID INVESTIGATOR = new UUID(0, 3);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @Test
    @DisplayName("CUS-09 a class with a reason, valid today, is accepted")
    void cus09_accepted() {
        var classification = classification("年采购额居前", TODAY);
        assertThat(classification.decide(
                        new Classification.Request(Set.of(REQUESTER), INVESTIGATOR), Set.of(MANAGER), TODAY))
                .isEqualTo(Decision.accept(new Classification.Classified(classification)));
    }

    @Test
    @DisplayName("CUS-09 no class without a reason")
    void cus09_needsReason() {
        assertThat(classification(" ", null).decide(Classification.Request.NONE, Set.of(MANAGER), TODAY))
                .isEqualTo(Decision.reject(new CustomerRejection.ClassificationNeedsReason()));
    }

    @Test
    @DisplayName("CUS-09 no class that is over already")
    void cus09_notOverAlready() {
        assertThat(classification("理由", TODAY.minusDays(1)).decide(Classification.Request.NONE, Set.of(MANAGER), TODAY))
                .isEqualTo(Decision.reject(new CustomerRejection.ClassificationIsOver("2026-11-20")));
    }

    @Test
    @DisplayName("CUS-09 neither requester nor investigator decides, not even by somebody else's authority")
    void cus09_requesterAndInvestigatorAreExcluded() {
        var request = new Classification.Request(Set.of(REQUESTER), INVESTIGATOR);
        for (var deciders : Set.of(Set.of(REQUESTER), Set.of(INVESTIGATOR), Set.of(MANAGER, REQUESTER))) {
            assertThat(classification("理由", null).decide(request, deciders, TODAY))
                    .isEqualTo(Decision.reject(new CustomerRejection.ClassifierRequestedOrInvestigated()));
        }
    }

    private static Classification classification(String reason, @Nullable LocalDate validUntil) {
        return new Classification(CustomerClass.KEY, CreditStanding.GOOD, true, false, validUntil, reason);
    }
}
