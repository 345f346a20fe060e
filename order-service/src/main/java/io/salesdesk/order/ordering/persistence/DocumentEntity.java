package io.salesdesk.order.ordering.persistence;

import io.salesdesk.order.ordering.model.DocumentKind;
import io.salesdesk.order.ordering.model.OrderEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A paper filed with an order. */
@Entity
@Table(name = "order_document")
public class DocumentEntity {

    @Id
    private UUID id;

    @Column(name = "order_id", updatable = false)
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DocumentKind kind;

    @Column(name = "attachment_id", updatable = false)
    private UUID attachmentId;

    @Column(name = "filed_by", updatable = false)
    private UUID filedBy;

    @Column(name = "filed_for", updatable = false)
    private @Nullable UUID filedFor;

    @Column(name = "filed_at", updatable = false)
    private Instant filedAt;

    protected DocumentEntity() {}

    DocumentEntity(UUID orderId, OrderEvent.DocumentFiled filed) {
        this.id = filed.documentId();
        this.orderId = orderId;
        this.kind = filed.kind();
        this.attachmentId = filed.attachmentId();
        this.filedBy = filed.by().personId();
        this.filedFor = filed.by().onBehalfOf();
        this.filedAt = filed.at();
    }

    public UUID id() {
        return id;
    }

    public DocumentKind kind() {
        return kind;
    }

    public UUID attachmentId() {
        return attachmentId;
    }

    public UUID filedBy() {
        return filedBy;
    }

    public Instant filedAt() {
        return filedAt;
    }
}
