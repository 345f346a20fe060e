package io.salesdesk.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.identity.RequestCaller;
import io.salesdesk.platform.journal.AuditEntry;
import io.salesdesk.platform.journal.Journal;
import io.salesdesk.platform.messaging.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Writes audit entries with the journal of the transaction; reading, which needs no transaction, gets one of its own. */
@ApplicationScoped
class JournaledAuditTrail implements AuditTrail {

    private final Journal journal;
    private final RequestCaller caller;
    private final BusinessClock clock;
    private final ObjectMapper json;

    JournaledAuditTrail(Journal journal, RequestCaller caller, BusinessClock clock, ObjectMapper json) {
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void record(String action, String subjectKind, UUID subjectId, Map<String, ?> details) {
        boolean somebody = Arc.container().requestContext().isActive() && caller.isKnown();
        var entry = new AuditEntry(
                action,
                subjectKind,
                subjectId,
                somebody ? caller.personId() : null,
                somebody ? caller.onBehalfOf() : null,
                somebody ? caller.sourceAddress() : null,
                Correlation.current(),
                clock.today(),
                write(details));
        QuarkusTransaction.joiningExisting().run(() -> journal.audit(entry));
    }

    private String write(Map<String, ?> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The details of an audit entry are not representable as JSON", e);
        }
    }
}
