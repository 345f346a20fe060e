package io.salesdesk.billing.credit.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.util.UUID;

/** Why a command on a credit grant is refused, other than by a rule of the rulebook. */
public sealed interface CreditRejection extends Rejection {

    /** There is none, or it is outside the caller's scope. */
    @Refused(code = "credit-grant-is-unknown", kind = Kind.NOT_FOUND)
    record GrantUnknown() implements CreditRejection {}

    /** Billing has not been asked to release such a shipment, or it is outside the caller's scope. */
    @Refused(code = "shipment-to-release-is-unknown", kind = Kind.NOT_FOUND)
    record ShipmentUnknown(UUID shipmentId) implements CreditRejection {}

    @Refused(code = "credit-is-granted-for-held-shipments-only", requirement = "BIL-08", kind = Kind.WRONG_STATE)
    record ShipmentIsNotHeld() implements CreditRejection {}

    @Refused(code = "credit-for-the-shipment-is-asked-for-already", requirement = "BIL-08", kind = Kind.WRONG_STATE)
    record AskedAlready(UUID grantId) implements CreditRejection {}

    @Refused(code = "who-asked-for-credit-may-not-grant-it", requirement = "BIL-08")
    record RequesterMayNotDecide() implements CreditRejection {}

    /** It was decided, used or voided before: a grant is used once. */
    @Refused(code = "credit-grant-is-in-another-state", requirement = "BIL-08", kind = Kind.WRONG_STATE)
    record WrongState(String command, String state) implements CreditRejection {}
}
