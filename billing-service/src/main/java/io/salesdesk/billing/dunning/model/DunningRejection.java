package io.salesdesk.billing.dunning.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.time.Instant;

/** Why a command on a dunning case is refused. */
public sealed interface DunningRejection extends Rejection {

    /** There is none, or it is outside the caller's scope. */
    @Refused(code = "dunning-case-is-unknown", kind = Kind.NOT_FOUND)
    record CaseUnknown() implements DunningRejection {}

    @Refused(code = "dunning-case-is-closed", requirement = "BIL-07", kind = Kind.WRONG_STATE)
    record CaseIsClosed() implements DunningRejection {}

    @Refused(code = "contact-cannot-have-been-made-in-the-future", requirement = "BIL-07")
    record ContactInTheFuture(Instant contactedAt) implements DunningRejection {}

    /** The order is unknown, of another customer, or none and no contract is named. */
    @Refused(code = "abnormality-names-no-order-or-contract-of-the-customer", requirement = "BIL-18")
    record NothingToReportAbout() implements DunningRejection {}

    /** The directory knows neither a sales manager nor anybody above. */
    @Refused(code = "nobody-to-report-an-abnormality-to", requirement = "BIL-18")
    record NobodyToReportTo() implements DunningRejection {}
}
