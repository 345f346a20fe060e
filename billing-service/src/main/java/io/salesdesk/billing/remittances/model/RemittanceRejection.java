package io.salesdesk.billing.remittances.model;

import io.salesdesk.platform.decision.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;

/** Why a command on a remittance is refused. */
public sealed interface RemittanceRejection extends Rejection {

    record ReceiptDataMissing(List<String> fields) implements RemittanceRejection {
        @Override
        public String code() {
            return "receipt-must-record-time-bank-method-amount-and-payer";
        }

        @Override
        public String requirement() {
            return "BIL-05";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("missing", fields);
        }
    }

    record AmountMustBePositive() implements RemittanceRejection {
        @Override
        public String code() {
            return "remittance-amount-must-be-positive";
        }

        @Override
        public String requirement() {
            return "BIL-04";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    record DateInFuture(LocalDate date, LocalDate today) implements RemittanceRejection {
        @Override
        public String code() {
            return "money-cannot-have-been-remitted-in-the-future";
        }

        @Override
        public String requirement() {
            return "BIL-05";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("date", date, "today", today);
        }
    }

    record OrdersExceedAmount(Money orders, Money amount) implements RemittanceRejection {
        @Override
        public String code() {
            return "orders-of-a-remittance-cannot-exceed-its-amount";
        }

        @Override
        public String requirement() {
            return "BIL-04";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("orders", orders, "amount", amount);
        }
    }

    record OrderNamedTwice(UUID orderId) implements RemittanceRejection {
        @Override
        public String code() {
            return "remittance-names-an-order-twice";
        }

        @Override
        public String requirement() {
            return "BIL-02";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("orderId", orderId);
        }
    }

    record OrderUnknown(UUID orderId) implements RemittanceRejection {
        @Override
        public String code() {
            return "remittance-names-an-unknown-order";
        }

        @Override
        public String requirement() {
            return "BIL-02";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("orderId", orderId);
        }
    }

    record OrderOfAnotherCustomer(UUID orderId) implements RemittanceRejection {
        @Override
        public String code() {
            return "remittance-names-an-order-of-another-customer";
        }

        @Override
        public String requirement() {
            return "BIL-04";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("orderId", orderId);
        }
    }

    record AnotherCurrency(String expected, String actual) implements RemittanceRejection {
        @Override
        public String code() {
            return "remittance-must-be-in-the-currency-of-the-account";
        }

        @Override
        public String requirement() {
            return "BIL-04";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("expected", expected, "actual", actual);
        }
    }

    record SlipNamesAnotherCustomer(UUID customerId) implements RemittanceRejection {
        @Override
        public String code() {
            return "slip-names-another-customer";
        }

        @Override
        public String requirement() {
            return "BIL-04";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("customerId", customerId);
        }
    }

    record MatchedOrderNeedsAmount(UUID orderId) implements RemittanceRejection {
        @Override
        public String code() {
            return "matched-order-needs-an-amount";
        }

        @Override
        public String requirement() {
            return "BIL-04";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("orderId", orderId);
        }
    }

    record BankReferenceUsed(String bankReference) implements RemittanceRejection {
        @Override
        public String code() {
            return "bank-reference-was-used-before";
        }

        @Override
        public String requirement() {
            return "BIL-05";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("bankReference", bankReference);
        }
    }

    record RegistrantMayNotConfirm() implements RemittanceRejection {
        @Override
        public String code() {
            return "who-registered-a-remittance-may-not-confirm-or-reject-it";
        }

        @Override
        public String requirement() {
            return "BIL-04";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    record ConfirmerMayNotPost() implements RemittanceRejection {
        @Override
        public String code() {
            return "who-confirmed-the-money-may-not-match-or-post-it";
        }

        @Override
        public String requirement() {
            return "BIL-04";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** The remittance is past the command or not there yet. */
    record WrongState(String command, String state) implements RemittanceRejection {
        @Override
        public String code() {
            return "remittance-is-in-another-state";
        }

        @Override
        public String requirement() {
            return "BIL-04";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("command", command, "state", state);
        }
    }

    record RemittanceUnknown() implements RemittanceRejection {
        @Override
        public String code() {
            return "remittance-is-unknown";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record PaymentUnknown() implements RemittanceRejection {
        @Override
        public String code() {
            return "payment-is-unknown";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record CreditDoesNotSuffice(Money requested, Money available) implements RemittanceRejection {
        @Override
        public String code() {
            return "remittance-has-less-credit-left";
        }

        @Override
        public String requirement() {
            return "BIL-04";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("requested", requested, "available", available);
        }
    }

    record OrderNeedsLess(UUID orderId, Money outstanding) implements RemittanceRejection {
        @Override
        public String code() {
            return "order-needs-less-than-is-allocated";
        }

        @Override
        public String requirement() {
            return "BIL-04";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("orderId", orderId, "outstanding", outstanding);
        }
    }

    record PaymentIsReversed() implements RemittanceRejection {
        @Override
        public String code() {
            return "payment-is-reversed-already";
        }

        @Override
        public String requirement() {
            return "A-32";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record BeyondDelegatedAmount(Money amount) implements RemittanceRejection {
        @Override
        public String code() {
            return "amount-exceeds-the-delegated-authority";
        }

        @Override
        public String requirement() {
            return "ORD-34";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("amount", amount);
        }
    }

    record AttachmentUnknown(UUID attachmentId) implements RemittanceRejection {
        @Override
        public String code() {
            return "remittance-names-an-unknown-attachment";
        }

        @Override
        public String requirement() {
            return "BIL-02";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("attachmentId", attachmentId);
        }
    }
}
