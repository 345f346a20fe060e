package io.salesdesk.billing.accounts.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.util.UUID;

/** Why a command on an account is refused. */
public sealed interface AccountRejection extends Rejection {

    /** The customer has no account here, or it is outside the caller's scope. */
    @Refused(code = "account-is-unknown", kind = Kind.NOT_FOUND)
    record AccountUnknown(UUID customerId) implements AccountRejection {}

    @Refused(code = "who-granted-the-unpaid-release-may-not-lift-payment-first", requirement = "A-32")
    record GranterMayNotLift() implements AccountRejection {}

    @Refused(code = "payment-first-is-not-imposed", requirement = "A-32", kind = Kind.WRONG_STATE)
    record PaymentFirstNotImposed() implements AccountRejection {}
}
