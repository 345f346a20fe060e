package io.salesdesk.reporting.remittances.model;

import io.salesdesk.reporting.file.model.Fact;
import io.salesdesk.reporting.file.model.Origin;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is filed under a remittance (汇款). */
public sealed interface RemittanceFact extends Fact {

    record SlipReceived(
            Origin origin,
            String number,
            UUID customerId,
            Money amount,
            @Nullable UUID registeredBy) implements RemittanceFact {
        @Override
        public String slot() {
            return "slip";
        }
    }

    record Confirmed(Origin origin, String number, @Nullable UUID customerId, Money amount, UUID confirmedBy)
            implements RemittanceFact {
        @Override
        public String slot() {
            return "confirmed";
        }
    }

    record Matched(Origin origin, UUID customerId, UUID matchedBy) implements RemittanceFact {
        @Override
        public String slot() {
            return "matched";
        }
    }

    record Rejected(Origin origin) implements RemittanceFact {
        @Override
        public String slot() {
            return "rejected";
        }
    }

    /**
     * A part of the money was posted, to an order or to the customer's credit.
     *
     * @param postingId the allocation, or the customer whose credit it became
     */
    record Posted(Origin origin, UUID postingId) implements RemittanceFact {
        @Override
        public String slot() {
            return "posted/" + postingId;
        }
    }
}
