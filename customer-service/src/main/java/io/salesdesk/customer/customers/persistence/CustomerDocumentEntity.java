package io.salesdesk.customer.customers.persistence;

import io.salesdesk.customer.customers.model.DocumentKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A paper in the customer's file (CUS-04); its bytes are an attachment. */
@Entity
@Table(name = "customer_document")
public class CustomerDocumentEntity {

    @Id
    private UUID id;

    @Column(name = "customer_id", nullable = false)
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 24)
    private DocumentKind kind;

    @Column(name = "attachment_id", nullable = false)
    private UUID attachmentId;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "filed_by", nullable = false)
    private UUID filedBy;

    @Column(name = "filed_at", nullable = false)
    private Instant filedAt;

    protected CustomerDocumentEntity() {}

    public CustomerDocumentEntity(
            UUID id,
            UUID customerId,
            DocumentKind kind,
            UUID attachmentId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            UUID filedBy,
            Instant filedAt) {
        this.id = id;
        this.customerId = customerId;
        this.kind = kind;
        this.attachmentId = attachmentId;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.filedBy = filedBy;
        this.filedAt = filedAt;
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

    public @Nullable LocalDate validFrom() {
        return validFrom;
    }

    public @Nullable LocalDate validTo() {
        return validTo;
    }

    public UUID filedBy() {
        return filedBy;
    }

    public Instant filedAt() {
        return filedAt;
    }
}
