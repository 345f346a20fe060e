package io.salesdesk.billing.invoices.persistence;

import io.salesdesk.billing.invoices.model.Mailing.Enclosure;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A paper that went with an invoice. */
@Embeddable
public class EnclosureRow {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private Enclosure.Kind kind;

    @Column(nullable = false)
    private String reference;

    protected EnclosureRow() {}

    EnclosureRow(Enclosure enclosure) {
        kind = enclosure.kind();
        reference = enclosure.reference();
    }

    Enclosure enclosure() {
        return new Enclosure(kind, reference);
    }
}
