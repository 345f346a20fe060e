package io.salesdesk.billing.remittances.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;

/** Why a command on a remittance is refused. */
public sealed interface RemittanceRejection extends Rejection {

    @Refused(code = "receipt-must-record-time-bank-method-amount-and-payer", requirement = "BIL-05")
    record ReceiptDataMissing(List<String> missing) implements RemittanceRejection {}

    @Refused(code = "remittance-amount-must-be-positive", requirement = "BIL-04")
    record AmountMustBePositive() implements RemittanceRejection {}

    @Refused(code = "money-cannot-have-been-remitted-in-the-future", requirement = "BIL-05")
    record DateInFuture(LocalDate date, LocalDate today) implements RemittanceRejection {}

    @Refused(code = "orders-of-a-remittance-cannot-exceed-its-amount", requirement = "BIL-04")
    record OrdersExceedAmount(Money orders, Money amount) implements RemittanceRejection {}

    @Refused(code = "remittance-names-an-order-twice", requirement = "BIL-02")
    record OrderNamedTwice(UUID orderId) implements RemittanceRejection {}

    @Refused(code = "remittance-names-an-unknown-order", requirement = "BIL-02")
    record OrderUnknown(UUID orderId) implements RemittanceRejection {}

    @Refused(code = "remittance-names-an-order-of-another-customer", requirement = "BIL-04")
    record OrderOfAnotherCustomer(UUID orderId) implements RemittanceRejection {}

    @Refused(code = "remittance-must-be-in-the-currency-of-the-account", requirement = "BIL-04")
    record AnotherCurrency(String expected, String actual) implements RemittanceRejection {}

    @Refused(code = "slip-names-another-customer", requirement = "BIL-04")
    record SlipNamesAnotherCustomer(UUID customerId) implements RemittanceRejection {}

    @Refused(code = "matched-order-needs-an-amount", requirement = "BIL-04")
    record MatchedOrderNeedsAmount(UUID orderId) implements RemittanceRejection {}

    @Refused(code = "bank-reference-was-used-before", requirement = "BIL-05")
    record BankReferenceUsed(String bankReference) implements RemittanceRejection {}

    @Refused(code = "who-registered-a-remittance-may-not-confirm-or-reject-it", requirement = "BIL-04")
    record RegistrantMayNotConfirm() implements RemittanceRejection {}

    @Refused(code = "who-confirmed-the-money-may-not-match-or-post-it", requirement = "BIL-04")
    record ConfirmerMayNotPost() implements RemittanceRejection {}

    /** The remittance is past the command or not there yet. */
    @Refused(code = "remittance-is-in-another-state", requirement = "BIL-04", kind = Kind.WRONG_STATE)
    record WrongState(String command, String state) implements RemittanceRejection {}

    @Refused(code = "remittance-is-unknown", kind = Kind.NOT_FOUND)
    record RemittanceUnknown() implements RemittanceRejection {}

    @Refused(code = "payment-is-unknown", kind = Kind.NOT_FOUND)
    record PaymentUnknown() implements RemittanceRejection {}

    @Refused(code = "remittance-has-less-credit-left", requirement = "BIL-04")
    record CreditDoesNotSuffice(Money requested, Money available) implements RemittanceRejection {}

    @Refused(code = "order-needs-less-than-is-allocated", requirement = "BIL-04")
    record OrderNeedsLess(UUID orderId, Money outstanding) implements RemittanceRejection {}

    @Refused(code = "payment-is-reversed-already", requirement = "A-32", kind = Kind.WRONG_STATE)
    record PaymentIsReversed() implements RemittanceRejection {}

    @Refused(code = "amount-exceeds-the-delegated-authority", requirement = "ORD-34", kind = Kind.FORBIDDEN)
    record BeyondDelegatedAmount(Money amount) implements RemittanceRejection {}

    @Refused(code = "remittance-names-an-unknown-attachment", requirement = "BIL-02")
    record AttachmentUnknown(UUID attachmentId) implements RemittanceRejection {}
}
