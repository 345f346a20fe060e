package io.salesdesk.order.ordering.persistence;

import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.Finding;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A review, passed or failed (ORD-05); the database refuses to change it (ORD-18). */
@Entity
@Immutable
@Table(name = "order_review")
class ReviewEntity {

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    private int revision;

    private boolean passed;

    @Column(name = "reviewed_by")
    private UUID reviewedBy;

    @Column(name = "reviewed_for")
    private @Nullable UUID reviewedFor;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    private @Nullable String reason;

    @ElementCollection
    @CollectionTable(name = "order_review_finding", joinColumns = @JoinColumn(name = "review_id"))
    @OrderColumn(name = "position")
    private List<FindingRow> findings;

    protected ReviewEntity() {}

    ReviewEntity(
            UUID id,
            UUID orderId,
            int revision,
            boolean passed,
            Actor by,
            Instant at,
            @Nullable String reason,
            List<Finding> findings) {
        this.id = id;
        this.orderId = orderId;
        this.revision = revision;
        this.passed = passed;
        this.reviewedBy = by.personId();
        this.reviewedFor = by.onBehalfOf();
        this.reviewedAt = at;
        this.reason = reason;
        this.findings = findings.stream().map(FindingRow::new).toList();
    }

    @Embeddable
    static class FindingRow {

        @Enumerated(EnumType.STRING)
        private Finding.Aspect aspect;

        private String remark;

        protected FindingRow() {}

        FindingRow(Finding finding) {
            this.aspect = finding.aspect();
            this.remark = finding.remark();
        }
    }
}
