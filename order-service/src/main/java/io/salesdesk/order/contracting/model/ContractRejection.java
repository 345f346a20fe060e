package io.salesdesk.order.contracting.model;

import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why a command on a contract is refused. {@code line} counts from 1 as the lines were sent. */
public sealed interface ContractRejection extends Rejection {

    /** The contract does not exist, or it is outside the caller's scope. */
    record NoSuchContract() implements ContractRejection {
        @Override
        public String code() {
            return "contract-unknown";
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

    /** Not active, not in the customer archive, or outside the caller's scope. */
    record UnknownCustomer(UUID customerId) implements ContractRejection {
        @Override
        public String code() {
            return "contract-customer-unknown";
        }

        @Override
        public String requirement() {
            return "ORD-22";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("customerId", customerId.toString());
        }
    }

    record OtherCurrency(String currency, String customerCurrency) implements ContractRejection {
        @Override
        public String code() {
            return "contract-currency-differs-from-customer";
        }

        @Override
        public String requirement() {
            return "ORD-22";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("currency", currency, "customerCurrency", customerCurrency);
        }
    }

    /** JSON pointers of what is missing. */
    record Incomplete(List<String> missing) implements ContractRejection {
        @Override
        public String code() {
            return "contract-is-incomplete";
        }

        @Override
        public String requirement() {
            return "ORD-22";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("missing", missing);
        }
    }

    record DeliveryPast(LocalDate deliverBy, LocalDate today) implements ContractRejection {
        @Override
        public String code() {
            return "contract-delivery-is-past";
        }

        @Override
        public String requirement() {
            return "ORD-22";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("deliverBy", deliverBy.toString(), "today", today.toString());
        }
    }

    /** Of a project contract, and of every contract that names one. */
    record NeedsRegistration() implements ContractRejection {
        @Override
        public String code() {
            return "contract-needs-the-customers-registration";
        }

        @Override
        public String requirement() {
            return "ORD-22";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    record LineNotPossible(int line, String because) implements ContractRejection {
        @Override
        public String code() {
            return "contract-line-is-not-possible";
        }

        @Override
        public String requirement() {
            return "ORD-22";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("line", line, "because", because);
        }
    }

    /** The floor price itself is confidential and not told. */
    record BelowFloor(int line, String model, BigDecimal unitPrice) implements ContractRejection {
        @Override
        public String code() {
            return "contract-price-below-floor";
        }

        @Override
        public String requirement() {
            return "ORD-27";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("line", line, "model", model, "unitPrice", unitPrice.toPlainString());
        }
    }

    record WrongState(Contract.State state) implements ContractRejection {
        @Override
        public String code() {
            return "contract-state-does-not-allow";
        }

        @Override
        public String requirement() {
            return "ORD-22";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", state.toString());
        }
    }

    /** Original and copy are on file. */
    record CompleteAlready() implements ContractRejection {
        @Override
        public String code() {
            return "contract-is-complete-already";
        }

        @Override
        public String requirement() {
            return "ORD-21";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record SignedInTheFuture(LocalDate signedOn, LocalDate today) implements ContractRejection {
        @Override
        public String code() {
            return "contract-signed-in-the-future";
        }

        @Override
        public String requirement() {
            return "ORD-22";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("signedOn", signedOn.toString(), "today", today.toString());
        }
    }

    record EndsBeforeItBegins(LocalDate validFrom, LocalDate validTo) implements ContractRejection {
        @Override
        public String code() {
            return "contract-ends-before-it-begins";
        }

        @Override
        public String requirement() {
            return "ORD-22";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("validFrom", validFrom.toString(), "validTo", validTo.toString());
        }
    }

    /** Nothing was uploaded under the id. */
    record UnknownAttachment(UUID attachmentId) implements ContractRejection {
        @Override
        public String code() {
            return "contract-attachment-unknown";
        }

        @Override
        public String requirement() {
            return "ORD-21";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("attachmentId", attachmentId.toString());
        }
    }
}
