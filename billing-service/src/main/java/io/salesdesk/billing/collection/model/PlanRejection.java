package io.salesdesk.billing.collection.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.time.LocalDate;
import java.util.UUID;

/** Why a command on a collection plan is refused. */
public sealed interface PlanRejection extends Rejection {

    /** There is none, or it is outside the caller's scope. */
    @Refused(code = "collection-plan-is-unknown", kind = Kind.NOT_FOUND)
    record PlanUnknown() implements PlanRejection {}

    @Refused(code = "instalment-must-be-positive", requirement = "BIL-17")
    record InstalmentNotPositive() implements PlanRejection {}

    @Refused(code = "instalment-must-be-in-the-currency-of-the-account", requirement = "BIL-17")
    record WrongCurrency(String currency) implements PlanRejection {}

    @Refused(code = "instalments-must-follow-one-another", requirement = "BIL-17")
    record InstalmentsOutOfOrder(LocalDate dueOn) implements PlanRejection {}

    @Refused(code = "collection-plan-names-an-order-of-another-customer", requirement = "BIL-17")
    record ForeignOrder(UUID orderId) implements PlanRejection {}
}
