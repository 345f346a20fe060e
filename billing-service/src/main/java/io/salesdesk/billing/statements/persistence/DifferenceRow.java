package io.salesdesk.billing.statements.persistence;

import io.salesdesk.billing.statements.model.Difference;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A difference that somebody found in a statement. */
@Embeddable
public class DifferenceRow {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private Difference.Source source;

    @Column(nullable = false)
    private String reference;

    @Column
    private @Nullable String ours;

    @Column
    private @Nullable String theirs;

    @Column
    private @Nullable String remark;

    protected DifferenceRow() {}

    DifferenceRow(Difference difference) {
        source = difference.source();
        reference = difference.reference();
        ours = difference.ours();
        theirs = difference.theirs();
        remark = difference.remark();
    }

    Difference difference() {
        return new Difference(source, reference, ours, theirs, remark);
    }
}
