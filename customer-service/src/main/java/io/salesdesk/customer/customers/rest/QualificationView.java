package io.salesdesk.customer.customers.rest;

import io.salesdesk.customer.customers.model.QualificationKind;
import io.salesdesk.customer.customers.persistence.QualificationEntity;
import io.salesdesk.platform.rest.Resource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a customer's file without its confidential particulars.
 *
 * @param state ENTERED, VERIFIED or LAPSED
 * @param validUntil the last day on which it holds
 * @param lapsedOn the first day on which it no longer held
 */
public record QualificationView(
        UUID id,
        long version,
        QualificationKind kind,
        String state,
        @Nullable LocalDate validUntil,
        UUID enteredBy,
        @Nullable UUID verifiedBy,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate lapsedOn)
        implements Resource {

    static QualificationView of(QualificationEntity paper) {
        return new QualificationView(
                paper.id(),
                paper.version(),
                paper.kind(),
                paper.state(),
                paper.validUntil(),
                paper.enteredBy(),
                paper.verifiedBy(),
                paper.verifiedOn(),
                paper.lapsedOn());
    }
}
