package io.salesdesk.billing.release.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The rulebook of releases: by which rules goods may leave, in the order in which they are asked. The first rule that
 * releases decides; when none does, the first that holds names the hold, and every rule adds what would lift it.
 */
public final class ReleaseRules {

    /** Changes whenever a rule is added, dropped or reads differently; recorded in every grant. */
    public static final String POLICY_VERSION = "2026-11.1";

    private static final List<ReleaseRule> ALL = List.of(
            new NormalOrderShipsOnSlipOrPostedMoney(),
            new PaymentFirstOrderShipsOnPostedMoney(),
            new ProjectOrderShipsOnPostedMoneyForTheWholeOrder());

    private ReleaseRules() {}

    public static List<ReleaseRule> all() {
        return ALL;
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
