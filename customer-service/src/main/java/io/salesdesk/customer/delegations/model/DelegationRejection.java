package io.salesdesk.customer.delegations.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;

/** Why a delegation was refused. */
public sealed interface DelegationRejection extends Rejection {

    @Refused(code = "delegation-not-found", kind = Kind.NOT_FOUND)
    record DelegationNotFound(String id) implements DelegationRejection {}

    /** The person named is not in the directory or not active. */
    @Refused(code = "delegate-unknown", requirement = "ORD-34")
    record DelegateUnknown(String person) implements DelegationRejection {}

    @Refused(code = "delegate-is-delegator", requirement = "ORD-34")
    record DelegateIsDelegator() implements DelegationRejection {}

    /** Nobody gives away what they do not have. */
    @Refused(code = "delegated-authority-not-held", requirement = "ORD-34")
    record AuthorityNotHeld(String command) implements DelegationRejection {}

    /** An authority that is only lent is not lent again. */
    @Refused(code = "delegated-authority-is-not-passed-on", requirement = "ORD-34", kind = Kind.FORBIDDEN)
    record AuthorityIsDelegated() implements DelegationRejection {}

    @Refused(code = "delegation-begins-in-the-past", requirement = "ORD-34")
    record DelegationBeginsInThePast(String validFrom) implements DelegationRejection {}

    @Refused(code = "delegation-ends-before-it-begins", requirement = "ORD-34")
    record DelegationEndsBeforeItBegins() implements DelegationRejection {}

    @Refused(code = "delegation-too-long", requirement = "ORD-34")
    record DelegationTooLong(long days, int limit) implements DelegationRejection {}

    @Refused(code = "delegation-limit-not-positive", requirement = "ORD-34")
    record DelegationLimitNotPositive() implements DelegationRejection {}

    /** One person stands in for one authority on one day. */
    @Refused(code = "delegated-to-somebody-else", requirement = "ORD-34")
    record DelegatedToSomebodyElse(String delegation) implements DelegationRejection {}

    @Refused(code = "delegation-has-ended", requirement = "ORD-34", kind = Kind.WRONG_STATE)
    record DelegationHasEnded(String reason) implements DelegationRejection {}

    /** Only who gave it takes it back. */
    @Refused(code = "not-your-delegation", requirement = "ORD-34", kind = Kind.FORBIDDEN)
    record NotYourDelegation() implements DelegationRejection {}
}
