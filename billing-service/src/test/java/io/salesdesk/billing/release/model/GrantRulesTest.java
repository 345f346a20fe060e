package io.salesdesk.billing.release.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.billing.accounts.model.CreditStanding;
import io.salesdesk.billing.accounts.model.CustomerClass;
import io.salesdesk.billing.accounts.model.OrderKind;
import io.salesdesk.billing.release.model.CreditPolicy.SmallOverride;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GrantRulesTest {

    private static final CreditPolicy DEFAULT = new CreditPolicy(1, SmallOverride.NONE);
    private static final CreditPolicy STRICT = new CreditPolicy(2, SmallOverride.NONE);
    private static final List<Boolean> BOTH = List.of(true, false);

    /** Everybody's favourite: nothing speaks against it. */
    private static final GrantCase BEST =
            new GrantCase(CustomerClass.KEY, CreditStanding.GOOD, true, true, false, OrderKind.STANDARD, true, 0);

    static Stream<Arguments> kindsClassesAndDeciders() {
        return Stream.of(OrderKind.values())
                .flatMap(kind -> Stream.of(CustomerClass.values())
                        .flatMap(customerClass -> Stream.of(GrantDecider.values())
                                .map(decider -> Arguments.of(kind, customerClass, decider))));
    }

    @ParameterizedTest(name = "{0}, {1} customer, decided by the {2}")
    @DisplayName("BIL-08 to BIL-12, A-01 to A-03, CUS-10: kind × class × decider × standing × volume × investigation ×"
            + " imposed × urgency × unpaid orders × reading of A-02")
    @MethodSource("kindsClassesAndDeciders")
    void bil08_bil09_bil10_bil11_bil12_whoMayGrant(OrderKind kind, CustomerClass customerClass, GrantDecider decider) {
        for (var standing : CreditStanding.values()) {
            for (var largeVolume : BOTH) {
                for (var investigated : BOTH) {
                    for (var imposed : BOTH) {
                        for (var urgent : BOTH) {
                            for (var unpaid : List.of(0, 1, 2, 3)) {
                                for (var policy : List.of(DEFAULT, STRICT)) {
                                    var grant = new GrantCase(
                                            customerClass,
                                            standing,
                                            largeVolume,
                                            investigated,
                                            imposed,
                                            kind,
                                            urgent,
                                            unpaid);
                                    assertThat(ReleaseRules.refusal(grant, decider, policy)
                                                    .isEmpty())
                                            .as("%s with %s", grant, policy)
                                            .isEqualTo(mayGrant(grant, decider, policy));
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /** The requirements, written down a second time and in another way. */
    private static boolean mayGrant(GrantCase grant, GrantDecider decider, CreditPolicy policy) {
        var atAll = grant.kind() != OrderKind.PROJECT
                && grant.customerClass() != CustomerClass.SMALL
                && grant.creditStanding() == CreditStanding.GOOD
                && grant.largeVolume()
                && grant.creditworthy();
        return atAll
                && switch (decider) {
                    case REGIONAL_MANAGER ->
                        grant.customerClass() == CustomerClass.KEY
                                && grant.urgent()
                                && grant.unpaidOrders() == 0
                                && !grant.paymentFirstImposed();
                    case GENERAL_MANAGER ->
                        grant.unpaidOrders() == 0 || grant.unpaidOrders() >= policy.gmOverrideFrom();
                };
    }

    @ParameterizedTest(name = "{0}, {1}, {2} unpaid, by the {3}: {4}")
    @DisplayName("BIL-08 to BIL-12 a refusal names its rule")
    @CsvSource({
        "KEY,    STANDARD, 0, REGIONAL_MANAGER, none",
        "KEY,    STANDARD, 1, REGIONAL_MANAGER, only-the-general-manager-grants-while-orders-are-unpaid",
        "KEY,    STANDARD, 2, GENERAL_MANAGER,  none",
        "NORMAL, STANDARD, 0, REGIONAL_MANAGER, regional-manager-grants-to-key-customers-only",
        "NORMAL, STANDARD, 0, GENERAL_MANAGER,  none",
        "SMALL,  STANDARD, 0, GENERAL_MANAGER,  small-customer-never-ships-on-credit",
        "KEY,    PROJECT,  0, GENERAL_MANAGER,  project-order-never-ships-on-credit",
        "KEY,    PAYMENT_FIRST, 0, REGIONAL_MANAGER, none"
    })
    void bil11_refusalNamesItsRule(
            CustomerClass customerClass, OrderKind kind, int unpaid, GrantDecider decider, String refusal) {
        var grant = new GrantCase(customerClass, CreditStanding.GOOD, true, true, false, kind, true, unpaid);

        assertThat(ReleaseRules.refusal(grant, decider, DEFAULT)
                        .map(GrantRefusal::code)
                        .orElse("none"))
                .isEqualTo(refusal);
    }

    @Test
    @DisplayName(
            "BIL-09 in the stricter reading nobody grants while one order is unpaid; BIL-10 from two on the head may")
    void bil09_bil10_stricterReading() {
        assertThat(ReleaseRules.refusal(unpaid(1), GrantDecider.GENERAL_MANAGER, STRICT))
                .contains(GrantRefusal.SECOND_ORDER);
        assertThat(ReleaseRules.refusal(unpaid(2), GrantDecider.GENERAL_MANAGER, STRICT))
                .isEmpty();
        assertThat(ReleaseRules.refusal(unpaid(2), GrantDecider.REGIONAL_MANAGER, STRICT))
                .contains(GrantRefusal.UNPAID_ORDERS);
    }

    @Test
    @DisplayName("the least authority that may grant is named when credit is asked for")
    void leastAuthorityIsNamed() {
        assertThat(ReleaseRules.decider(BEST, DEFAULT)).contains(GrantDecider.REGIONAL_MANAGER);
        assertThat(ReleaseRules.decider(unpaid(1), DEFAULT)).contains(GrantDecider.GENERAL_MANAGER);
        assertThat(ReleaseRules.decider(unpaid(1), STRICT)).isEmpty();
    }

    @Test
    @DisplayName("A-03 a deployment may let the general manager grant to small customers, and nobody else")
    void a03_smallOverride() {
        var small =
                new GrantCase(CustomerClass.SMALL, CreditStanding.GOOD, true, true, false, OrderKind.STANDARD, true, 0);
        var lenient = new CreditPolicy(1, SmallOverride.GENERAL_MANAGER);

        assertThat(ReleaseRules.refusal(small, GrantDecider.GENERAL_MANAGER, lenient))
                .isEmpty();
        assertThat(ReleaseRules.refusal(small, GrantDecider.REGIONAL_MANAGER, lenient))
                .contains(GrantRefusal.SMALL_CUSTOMER);
    }

    private static GrantCase unpaid(int orders) {
        return new GrantCase(
                CustomerClass.KEY, CreditStanding.GOOD, true, true, false, OrderKind.STANDARD, true, orders);
    }
}
