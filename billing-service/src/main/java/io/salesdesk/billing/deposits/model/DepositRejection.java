package io.salesdesk.billing.deposits.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.util.UUID;

/** Why a command on a deposit is refused. */
public sealed interface DepositRejection extends Rejection {

    /** The order needs no deposit, does not exist, or is outside the caller's scope. */
    @Refused(code = "order-has-no-deposit", kind = Kind.NOT_FOUND)
    record DepositUnknown(UUID orderId) implements DepositRejection {}

    @Refused(code = "balance-is-asked-for-once", requirement = "BIL-13", kind = Kind.WRONG_STATE)
    record BalanceAskedAlready() implements DepositRejection {}

    @Refused(code = "order-has-nothing-outstanding", requirement = "BIL-13", kind = Kind.WRONG_STATE)
    record NothingOutstanding() implements DepositRejection {}
}
