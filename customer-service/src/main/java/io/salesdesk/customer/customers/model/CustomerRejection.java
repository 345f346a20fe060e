package io.salesdesk.customer.customers.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.util.Map;

/** Why a command on a customer was refused. */
public sealed interface CustomerRejection extends Rejection {

    @Refused(code = "customer-not-found", kind = Kind.NOT_FOUND)
    record CustomerNotFound(String customer) implements CustomerRejection {}

    /** A contact, address, qualification or document that the customer's file does not hold. */
    @Refused(code = "customer-part-not-found", requirement = "CUS-01", kind = Kind.NOT_FOUND)
    record PartNotFound(String part, String id) implements CustomerRejection {}

    @Refused(code = "customer-name-exists-already", requirement = "CUS-08")
    record CustomerExistsByName(String number) implements CustomerRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("existing", number);
        }
    }

    @Refused(code = "customer-tax-id-exists-already", requirement = "CUS-08")
    record CustomerExistsByTaxId(String number) implements CustomerRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("existing", number);
        }
    }

    @Refused(code = "customer-number-taken", requirement = "CUS-08")
    record CustomerNumberTaken(String number) implements CustomerRejection {}

    @Refused(code = "company-name-has-no-letter", requirement = "CUS-01")
    record CompanyNameHasNoLetter() implements CustomerRejection {}

    @Refused(code = "tax-id-malformed", requirement = "CUS-05")
    record TaxIdMalformed() implements CustomerRejection {}

    @Refused(code = "customer-currency-unknown", requirement = "CUS-01")
    record CurrencyUnknown(String currency) implements CustomerRejection {}

    /** Only an active salesperson who belongs to an office can own customers. */
    @Refused(code = "owner-is-no-salesperson", requirement = "CUS-01")
    record OwnerIsNoSalesperson(String person) implements CustomerRejection {}

    @Refused(code = "owner-outside-scope", requirement = "CUS-01", kind = Kind.FORBIDDEN)
    record OwnerOutsideScope() implements CustomerRejection {}

    @Refused(code = "contact-needs-contact-data", requirement = "CUS-01")
    record ContactNeedsContactData() implements CustomerRejection {}

    @Refused(code = "customer-file-is-full", requirement = "CUS-01")
    record TooManyParts(String part, int limit) implements CustomerRejection {}

    @Refused(code = "customer-erased", requirement = "CUS-01", kind = Kind.WRONG_STATE)
    record CustomerErased() implements CustomerRejection {}

    @Refused(code = "customer-still-active", requirement = "CUS-01", kind = Kind.WRONG_STATE)
    record CustomerStillActive() implements CustomerRejection {}

    @Refused(code = "validity-ends-before-it-begins", requirement = "CUS-04")
    record ValidityEndsBeforeItBegins() implements CustomerRejection {}

    @Refused(code = "frame-agreement-needs-start", requirement = "CUS-04")
    record FrameAgreementNeedsStart() implements CustomerRejection {}

    @Refused(code = "verifier-entered-qualification", requirement = "CUS-05")
    record VerifierEnteredQualification() implements CustomerRejection {}

    @Refused(code = "qualification-is-over", requirement = "CUS-05")
    record QualificationIsOver(String validUntil) implements CustomerRejection {}

    @Refused(code = "qualification-not-awaiting-verification", requirement = "CUS-05", kind = Kind.WRONG_STATE)
    record QualificationNotAwaitingVerification(String state) implements CustomerRejection {}

    @Refused(code = "qualification-cannot-lapse", requirement = "CUS-05", kind = Kind.WRONG_STATE)
    record QualificationStillHolds(String state) implements CustomerRejection {}

    @Refused(code = "classification-needs-reason", requirement = "CUS-09")
    record ClassificationNeedsReason() implements CustomerRejection {}

    @Refused(code = "classification-is-over", requirement = "CUS-09")
    record ClassificationIsOver(String validUntil) implements CustomerRejection {}

    @Refused(code = "classifier-requested-or-investigated", requirement = "CUS-09")
    record ClassifierRequestedOrInvestigated() implements CustomerRejection {}

    @Refused(code = "classification-request-open", requirement = "CUS-09", kind = Kind.WRONG_STATE)
    record ClassificationRequestOpen(String approval) implements CustomerRejection {}

    /** @param onFile what the customer's file has instead: NONE, NOT_CREDITWORTHY or OVER */
    @Refused(code = "good-credit-standing-needs-investigation", requirement = "CUS-10")
    record GoodStandingNeedsInvestigation(CreditBasis.OnFile onFile) implements CustomerRejection {}

    /** @param onFile what the customer's file has instead: NONE, NOT_CREDITWORTHY or OVER */
    @Refused(code = "non-cash-settlement-needs-investigation", requirement = "CUS-10")
    record NonCashSettlementNeedsInvestigation(CreditBasis.OnFile onFile) implements CustomerRejection {}

    @Refused(code = "customer-attachment-unknown", requirement = "CUS-04")
    record AttachmentUnknown(String attachment) implements CustomerRejection {}
}
