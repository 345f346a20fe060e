package io.salesdesk.reporting.contracts.model;

import io.salesdesk.reporting.file.model.Fact;
import io.salesdesk.reporting.file.model.Origin;
import io.salesdesk.reporting.orders.model.Attribution;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is filed under a contract; what its orders are worth stays in their own files. */
public sealed interface ContractFact extends Fact {

    /** @param deliverBy the date on which delivery is due, null when the contract names none */
    record Drafted(
            Origin origin,
            String number,
            UUID customerId,
            String type,
            Attribution attribution,
            Money amount,
            @Nullable LocalDate deliverBy,
            UUID draftedBy)
            implements ContractFact {
        @Override
        public String slot() {
            return "drafted";
        }
    }

    /**
     * @param complete whether original, copy and approval papers are all on file (ORD-21)
     * @param frame whether it is worth what is ordered under it
     */
    record Signed(Origin origin, LocalDate signedOn, boolean complete, boolean frame) implements ContractFact {
        @Override
        public String slot() {
            return "signed";
        }
    }
}
