package io.salesdesk.reporting.customers.model;

import io.salesdesk.reporting.file.model.Fact;
import io.salesdesk.reporting.file.model.Origin;
import io.salesdesk.reporting.orders.model.Attribution;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is filed under a customer. */
public sealed interface CustomerFact extends Fact {

    record Registered(Origin origin, String number, String name, Attribution attribution, boolean active)
            implements CustomerFact {
        @Override
        public String slot() {
            return "customer";
        }
    }

    record QualificationVerified(
            Origin origin,
            UUID qualificationId,
            String kind,
            @Nullable LocalDate validUntil) implements CustomerFact {
        @Override
        public String slot() {
            return "qualification/" + qualificationId;
        }
    }

    record QualificationLapsed(Origin origin, UUID qualificationId, String kind) implements CustomerFact {
        @Override
        public String slot() {
            return "lapse/" + qualificationId;
        }
    }
}
