package io.salesdesk.billing.refunds.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.time.LocalDate;
import org.joda.money.Money;

/** Why a command on a refund is refused. */
public sealed interface RefundRejection extends Rejection {

    /** There is none, or it is outside the caller's scope. */
    @Refused(code = "refund-is-unknown", kind = Kind.NOT_FOUND)
    record RefundUnknown() implements RefundRejection {}

    /** It was decided, withdrawn or paid before: a refund is paid once. */
    @Refused(code = "refund-is-in-another-state", requirement = "BIL-01", kind = Kind.WRONG_STATE)
    record WrongState(String command, RefundState state) implements RefundRejection {}

    @Refused(code = "refund-amount-must-be-positive", requirement = "BIL-01")
    record AmountMustBePositive() implements RefundRejection {}

    @Refused(code = "refund-is-in-the-currency-of-the-account", requirement = "BIL-01")
    record AnotherCurrency(String expected, String actual) implements RefundRejection {}

    @Refused(code = "refund-exceeds-the-customer-credit", requirement = "BIL-01")
    record ExceedsCredit(Money amount, Money credit) implements RefundRejection {}

    @Refused(code = "credit-is-needed-by-orders", requirement = "BIL-01")
    record NeededByOrders(Money amount, Money needed, Money free) implements RefundRejection {}

    @Refused(code = "who-asked-for-a-refund-may-not-decide-it", requirement = "ORD-18")
    record RequesterMayNotDecide() implements RefundRejection {}

    @Refused(code = "who-reviewed-the-order-may-not-decide-its-refund", requirement = "ORD-18")
    record ReviewerMayNotDecide() implements RefundRejection {}

    @Refused(code = "who-asked-for-or-decided-a-refund-may-not-pay-it", requirement = "ORD-18")
    record RequesterAndDeciderMayNotPay() implements RefundRejection {}

    @Refused(code = "refund-is-paid-between-its-decision-and-today", requirement = "BIL-05")
    record PaidOnImpossibleDay(LocalDate paidOn, LocalDate decidedOn, LocalDate today) implements RefundRejection {}

    @Refused(code = "bank-reference-paid-a-refund-before", requirement = "BIL-05")
    record BankReferenceUsed(String bankReference) implements RefundRejection {}
}
