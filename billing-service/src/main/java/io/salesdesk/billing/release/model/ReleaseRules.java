package io.salesdesk.billing.release.model;

import io.salesdesk.platform.decision.Rule;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The rulebook of releases: by which rules goods may leave, in the order in which they are asked, and then the rules that
 * a credit grant must pass. The first release rule that releases decides; when none does, the first that holds names the
 * hold, and every rule adds what would lift it. A credit grant is refused by the first of its rules that forbids it.
 */
public final class ReleaseRules {

    /** Changes whenever a rule is added, dropped or reads differently; recorded in every grant. */
    public static final String POLICY_VERSION = "2026-11.2";

    private static final List<ReleaseRule> ALL = List.of(
            new NormalOrderShipsOnSlipOrPostedMoney(),
            new PaymentFirstOrderShipsOnPostedMoney(),
            new ProjectOrderShipsOnPostedMoneyForTheWholeOrder(),
            new CreditGrantLetsTheShipmentLeave());

    private static final List<GrantRule> OF_GRANTS = List.of(
            new ProjectOrderNeverShipsOnCredit(),
            new SmallCustomerNeverShipsOnCredit(),
            new CreditNeedsReputationAndLargeVolume(),
            new CreditNeedsAnInvestigationFirst(),
            new SecondOrderDoesNotShipWhileOneIsUnpaid(),
            new UnpaidOrdersNeedTheGeneralManager(),
            new ImposedPaymentFirstNeedsTheGeneralManager(),
            new RegionalManagerGrantsToKeyCustomers(),
            new RegionalManagerGrantsForUrgentGoods());

    private ReleaseRules() {}

    /** The whole rulebook. */
    public static List<Rule> all() {
        return Stream.concat(ALL.stream(), OF_GRANTS.stream()).toList();
    }

    /** The requirement behind a rule of the book; empty for one that an older book had. */
    public static String requirementOf(String code) {
        return all().stream()
                .filter(rule -> rule.code().equals(code))
                .map(Rule::requirement)
                .findFirst()
                .orElse("");
    }

    /** The first rule by which the decider may not grant credit, empty when they may. */
    public static Optional<GrantRefusal> refusal(GrantCase grant, GrantDecider decider, CreditPolicy policy) {
        return OF_GRANTS.stream()
                .filter(rule -> rule.refuses(grant, decider, policy))
                .map(GrantRule::because)
                .findFirst();
    }

    /** The least authority that may grant credit, empty when nobody may. */
    public static Optional<GrantDecider> decider(GrantCase grant, CreditPolicy policy) {
        return Arrays.stream(GrantDecider.values())
                .filter(decider -> refusal(grant, decider, policy).isEmpty())
                .findFirst();
    }

    static Ruling judge(ReleaseCase shipment) {
        return judge(ALL, shipment);
    }

    static Ruling judge(List<ReleaseRule> rules, ReleaseCase shipment) {
        @Nullable ReleaseRule holding = null;
        @Nullable Money missing = null;
        Set<LiftedBy> liftedBy = EnumSet.noneOf(LiftedBy.class);
        for (var rule : rules) {
            switch (rule.judge(shipment)) {
                case Verdict.Releases(var evidence) -> {
                    return new Ruling.Release(new Grant(
                            shipment.amount(), rule.code(), shipment.effectiveKind(), evidence, POLICY_VERSION));
                }
                case Verdict.Holds(var lacking, var ways) -> {
                    if (holding == null) {
                        holding = rule;
                        missing = lacking;
                    }
                    liftedBy.addAll(ways);
                }
                case Verdict.DoesNotApply() -> {
                    // Another rule speaks about such a shipment.
                }
            }
        }
        if (holding == null || missing == null) {
            throw new IllegalStateException("No rule speaks about a shipment of kind " + shipment.effectiveKind());
        }
        return new Ruling.Hold(
                new ShipmentHold(missing, shipment.effectiveKind(), holding.code(), holding.refusal(), liftedBy));
    }

    /** What all rules together say. */
    sealed interface Ruling {
        record Release(Grant grant) implements Ruling {}

        record Hold(ShipmentHold hold) implements Ruling {}
    }
}
