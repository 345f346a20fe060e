package io.salesdesk.platform.approval;

import java.util.Set;
import java.util.UUID;

/**
 * What a command that needs a second person does when it is decided. A CDI bean of the service, found by
 * {@link #command()}.
 *
 * @param <P> what the requester asked for, kept as JSON
 */
public interface ApprovalHandler<P> {

    /** The command in the table of permissions that whoever decides must hold. */
    String command();

    Class<P> payloadType();

    /**
     * Whose act the decision may not be, beside the requester and whom they acted for; asked at the time of the
     * decision.
     */
    default Set<UUID> excluded(UUID subjectId, P payload) {
        return Set.of();
    }

    /**
     * Carries the command out against the state of now, in the transaction of the decision.
     *
     * @throws io.salesdesk.platform.decision.RejectedException when it is not possible any more; the request stays open
     */
    void approved(Approval approval, P payload);

    /** Called in the transaction of the decision when the request was turned down. */
    default void rejected(Approval approval, P payload) {}
}
