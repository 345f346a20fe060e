package io.salesdesk.customer.customers.model;

import io.salesdesk.platform.decision.Rejection;
import java.util.Map;

/** Why a command on a customer was refused. */
public sealed interface CustomerRejection extends Rejection {

    @Override
    default Kind kind() {
        return Kind.RULE;
    }

    record CustomerNotFound(String customer) implements CustomerRejection {
        @Override
        public String code() {
            return "customer-not-found";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("customer", customer);
        }
    }

    /** A contact, address, qualification or document that the customer's file does not hold. */
    record PartNotFound(String part, String id) implements CustomerRejection {
        @Override
        public String code() {
            return "customer-part-not-found";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("part", part, "id", id);
        }
    }

    record CustomerExistsByName(String number) implements CustomerRejection {
        @Override
        public String code() {
            return "customer-name-exists-already";
        }

        @Override
        public String requirement() {
            return "CUS-08";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("existing", number);
        }
    }

    record CustomerExistsByTaxId(String number) implements CustomerRejection {
        @Override
        public String code() {
            return "customer-tax-id-exists-already";
        }

        @Override
        public String requirement() {
            return "CUS-08";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("existing", number);
        }
    }

    record CustomerNumberTaken(String number) implements CustomerRejection {
        @Override
        public String code() {
            return "customer-number-taken";
        }

        @Override
        public String requirement() {
            return "CUS-08";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("number", number);
        }
    }

    record CompanyNameHasNoLetter() implements CustomerRejection {
        @Override
        public String code() {
            return "company-name-has-no-letter";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }
    }

    record TaxIdMalformed() implements CustomerRejection {
        @Override
        public String code() {
            return "tax-id-malformed";
        }

        @Override
        public String requirement() {
            return "CUS-05";
        }
    }

    record CurrencyUnknown(String currency) implements CustomerRejection {
        @Override
        public String code() {
            return "customer-currency-unknown";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("currency", currency);
        }
    }

    /** Only an active salesperson who belongs to an office can own customers. */
    record OwnerIsNoSalesperson(String person) implements CustomerRejection {
        @Override
        public String code() {
            return "owner-is-no-salesperson";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("person", person);
        }
    }

    record OwnerOutsideScope() implements CustomerRejection {
        @Override
        public String code() {
            return "owner-outside-scope";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    record ContactNeedsContactData() implements CustomerRejection {
        @Override
        public String code() {
            return "contact-needs-contact-data";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }
    }

    record TooManyParts(String part, int limit) implements CustomerRejection {
        @Override
        public String code() {
            return "customer-file-is-full";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("part", part, "limit", limit);
        }
    }

    record CustomerErased() implements CustomerRejection {
        @Override
        public String code() {
            return "customer-erased";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record CustomerStillActive() implements CustomerRejection {
        @Override
        public String code() {
            return "customer-still-active";
        }

        @Override
        public String requirement() {
            return "CUS-01";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record ValidityEndsBeforeItBegins() implements CustomerRejection {
        @Override
        public String code() {
            return "validity-ends-before-it-begins";
        }

        @Override
        public String requirement() {
            return "CUS-04";
        }
    }

    record FrameAgreementNeedsStart() implements CustomerRejection {
        @Override
        public String code() {
            return "frame-agreement-needs-start";
        }

        @Override
        public String requirement() {
            return "CUS-04";
        }
    }

    record VerifierEnteredQualification() implements CustomerRejection {
        @Override
        public String code() {
            return "verifier-entered-qualification";
        }

        @Override
        public String requirement() {
            return "CUS-05";
        }
    }

    record QualificationIsOver(String validUntil) implements CustomerRejection {
        @Override
        public String code() {
            return "qualification-is-over";
        }

        @Override
        public String requirement() {
            return "CUS-05";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("validUntil", validUntil);
        }
    }

    record QualificationNotAwaitingVerification(String state) implements CustomerRejection {
        @Override
        public String code() {
            return "qualification-not-awaiting-verification";
        }

        @Override
        public String requirement() {
            return "CUS-05";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", state);
        }
    }

    record QualificationStillHolds(String state) implements CustomerRejection {
        @Override
        public String code() {
            return "qualification-cannot-lapse";
        }

        @Override
        public String requirement() {
            return "CUS-05";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", state);
        }
    }

    record ClassificationNeedsReason() implements CustomerRejection {
        @Override
        public String code() {
            return "classification-needs-reason";
        }

        @Override
        public String requirement() {
            return "CUS-09";
        }
    }

    record ClassificationIsOver(String validUntil) implements CustomerRejection {
        @Override
        public String code() {
            return "classification-is-over";
        }

        @Override
        public String requirement() {
            return "CUS-09";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("validUntil", validUntil);
        }
    }

    record ClassifierRequestedOrInvestigated() implements CustomerRejection {
        @Override
        public String code() {
            return "classifier-requested-or-investigated";
        }

        @Override
        public String requirement() {
            return "CUS-09";
        }
    }

    record ClassificationRequestOpen(String approval) implements CustomerRejection {
        @Override
        public String code() {
            return "classification-request-open";
        }

        @Override
        public String requirement() {
            return "CUS-09";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("approval", approval);
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /** @param onFile what the customer's file has instead: NONE, NOT_CREDITWORTHY or OVER */
    record GoodStandingNeedsInvestigation(CreditBasis.OnFile onFile) implements CustomerRejection {
        @Override
        public String code() {
            return "good-credit-standing-needs-investigation";
        }

        @Override
        public String requirement() {
            return "CUS-10";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("onFile", onFile);
        }
    }

    /** @param onFile what the customer's file has instead: NONE, NOT_CREDITWORTHY or OVER */
    record NonCashSettlementNeedsInvestigation(CreditBasis.OnFile onFile) implements CustomerRejection {
        @Override
        public String code() {
            return "non-cash-settlement-needs-investigation";
        }

        @Override
        public String requirement() {
            return "CUS-10";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("onFile", onFile);
        }
    }

    record AttachmentUnknown(String attachment) implements CustomerRejection {
        @Override
        public String code() {
            return "customer-attachment-unknown";
        }

        @Override
        public String requirement() {
            return "CUS-04";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("attachment", attachment);
        }
    }
}
