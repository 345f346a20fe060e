package io.salesdesk.fulfilment.shipment.model;

import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Whether billing lets a shipment go (FUL-21, FUL-22). Every shipment is held until a grant arrives. */
public sealed interface Release {

    /**
     * Waits for money or for a credit grant.
     *
     * @param missing how much cover is missing, null until billing has answered
     * @param liftedBy what would lift the hold
     */
    record Held(@Nullable Money missing, @Nullable String rule, List<String> liftedBy) implements Release {

        public Held {
            liftedBy = List.copyOf(liftedBy);
        }
    }

    /** A single-use grant for exactly this shipment, revision and amount. */
    record Released(UUID releaseId, int orderRevision, Money amount, String rule) implements Release {}

    /** The grant was taken back: the cover fell short. */
    record Revoked(UUID releaseId) implements Release {}

    /** The goods left on this grant; it is of no further use. */
    record Used(UUID releaseId) implements Release {}
}
