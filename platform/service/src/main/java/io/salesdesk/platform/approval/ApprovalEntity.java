package io.salesdesk.platform.approval;

import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "approval")
class ApprovalEntity extends AggregateEntity {

    @Column(nullable = false, updatable = false)
    String command;

    @Column(name = "subject_kind", nullable = false, updatable = false)
    String subjectKind;

    @Column(name = "subject_id", nullable = false, updatable = false)
    UUID subjectId;

    @Column(name = "subject_number", updatable = false)
    @Nullable
    String subjectNumber;

    @Column(nullable = false, updatable = false)
    String payload;

    @Column(name = "region_id", updatable = false)
    @Nullable
    UUID regionId;

    @Column(name = "office_id", updatable = false)
    @Nullable
    UUID officeId;

    @Column(name = "owner_id", updatable = false)
    @Nullable
    UUID ownerId;

    @Column(name = "requested_by", nullable = false, updatable = false)
    UUID requestedBy;

    @Column(name = "on_behalf_of", updatable = false)
    @Nullable
    UUID onBehalfOf;

    @Column(name = "requested_at", nullable = false, updatable = false)
    Instant requestedAt;

    @Column(nullable = false, updatable = false)
    String reason;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Approval.State state;

    @Column(name = "decided_by")
    @Nullable
    UUID decidedBy;

    @Column(name = "decided_on_behalf_of")
    @Nullable
    UUID decidedOnBehalfOf;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "decision_reason")
    @Nullable
    String decisionReason;

    protected ApprovalEntity() {}

    ApprovalEntity(UUID id, ApprovalRequest request, String payload) {
        super(id);
        this.command = request.command();
        this.subjectKind = request.subjectKind();
        this.subjectId = request.subjectId();
        this.subjectNumber = request.subjectNumber();
        this.payload = payload;
        this.reason = request.reason();
        this.regionId = request.regionId();
        this.officeId = request.officeId();
        this.ownerId = request.ownerId();
        this.state = Approval.State.PENDING;
    }

    /** Everybody whose act the request is. */
    Set<UUID> makers() {
        var makers = new HashSet<UUID>();
        makers.add(requestedBy);
        if (onBehalfOf != null) {
            makers.add(onBehalfOf);
        }
        return makers;
    }

    Approval view() {
        return new Approval(
                id(),
                version(),
                command,
                subjectKind,
                subjectId,
                subjectNumber,
                payload,
                requestedBy,
                onBehalfOf,
                requestedAt,
                reason,
                state,
                decidedBy,
                decidedOnBehalfOf,
                decidedAt,
                decisionReason);
    }
}
