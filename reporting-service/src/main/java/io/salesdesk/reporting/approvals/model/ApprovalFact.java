package io.salesdesk.reporting.approvals.model;

import io.salesdesk.reporting.file.model.Fact;
import io.salesdesk.reporting.file.model.Origin;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is filed under an approval that some service asked for. */
public sealed interface ApprovalFact extends Fact {

    record Requested(
            Origin origin,
            String service,
            String command,
            UUID subjectId,
            @Nullable String subjectNumber,
            UUID requestedBy,
            @Nullable UUID onBehalfOf)
            implements ApprovalFact {
        @Override
        public String slot() {
            return "requested";
        }
    }

    record Decided(Origin origin) implements ApprovalFact {
        @Override
        public String slot() {
            return "decided";
        }
    }

    /** Nobody is asked any more. */
    record Withdrawn(Origin origin) implements ApprovalFact {
        @Override
        public String slot() {
            return "withdrawn";
        }
    }
}
