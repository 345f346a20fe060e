package io.salesdesk.platform.approval;

import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** An act of the tests that needs a second person. */
@ApplicationScoped
class ReversalHandler implements ApprovalHandler<ReversalHandler.Reversal> {

    static final List<UUID> EXECUTED = new CopyOnWriteArrayList<>();
    static final Set<UUID> EXCLUDED = ConcurrentHashMap.newKeySet();
    static final AtomicBoolean IMPOSSIBLE = new AtomicBoolean();

    record Reversal(String why) {}

    @Override
    public String command() {
        return "payment.reverse";
    }

    @Override
    public Class<Reversal> payloadType() {
        return Reversal.class;
    }

    @Override
    public Set<UUID> excluded(UUID subjectId, Reversal payload) {
        return Set.copyOf(EXCLUDED);
    }

    @Override
    public void approved(Approval approval, Reversal payload) {
        if (IMPOSSIBLE.get()) {
            throw new ProblemException(ProblemKind.CONFLICT);
        }
        EXECUTED.add(approval.subjectId());
    }
}
