package io.salesdesk.platform.rest;

import io.salesdesk.platform.persistence.AggregateEntity;
import io.salesdesk.platform.persistence.MoneyEmbeddable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record of the tests. */
@Entity
@Table(name = "note")
class NoteEntity extends AggregateEntity {

    String text;
    MoneyEmbeddable amount;
    BigDecimal quantity;

    @Column(name = "owner_id")
    UUID ownerId;

    @Column(name = "office_id")
    @Nullable
    UUID officeId;

    boolean closed;

    protected NoteEntity() {}

    NoteEntity(UUID id) {
        super(id);
    }
}
