package io.salesdesk.billing.release.model;

import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/** What one rule says about one shipment. */
public sealed interface Verdict {

    /** The goods may leave. */
    record Releases(List<Evidence> evidence) implements Verdict {
        public Releases {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Not yet.
     *
     * @param missing posted money that would satisfy the rule
     */
    record Holds(Money missing, Set<LiftedBy> liftedBy) implements Verdict {
        public Holds {
            liftedBy = Set.copyOf(liftedBy);
        }
    }

    /** The rule does not speak about such a shipment. */
    record DoesNotApply() implements Verdict {}
}
