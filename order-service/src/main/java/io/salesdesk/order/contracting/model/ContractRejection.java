package io.salesdesk.order.contracting.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why a command on a contract is refused. {@code line} counts from 1 as the lines were sent. */
public sealed interface ContractRejection extends Rejection {

    /** The contract does not exist, or it is outside the caller's scope. */
    @Refused(code = "contract-unknown", kind = Kind.NOT_FOUND)
    record NoSuchContract() implements ContractRejection {}

    /** Not active, not in the customer archive, or outside the caller's scope. */
    @Refused(code = "contract-customer-unknown", requirement = "ORD-22")
    record UnknownCustomer(UUID customerId) implements ContractRejection {}

    @Refused(code = "contract-currency-differs-from-customer", requirement = "ORD-22")
    record OtherCurrency(String currency, String customerCurrency) implements ContractRejection {}

    /** JSON pointers of what is missing. */
    @Refused(code = "contract-is-incomplete", requirement = "ORD-22")
    record Incomplete(List<String> missing) implements ContractRejection {}

    @Refused(code = "contract-delivery-is-past", requirement = "ORD-22")
    record DeliveryPast(LocalDate deliverBy, LocalDate today) implements ContractRejection {}

    /** Of a project contract, and of every contract that names one. */
    @Refused(code = "contract-needs-the-customers-registration", requirement = "ORD-22")
    record NeedsRegistration() implements ContractRejection {}

    @Refused(code = "contract-line-is-not-possible", requirement = "ORD-22")
    record LineNotPossible(int line, String because) implements ContractRejection {}

    /** The floor price itself is confidential and not told. */
    @Refused(code = "contract-price-below-floor", requirement = "ORD-27")
    record BelowFloor(int line, String model, BigDecimal unitPrice) implements ContractRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("line", line, "model", model, "unitPrice", unitPrice.toPlainString());
        }
    }

    @Refused(code = "contract-state-does-not-allow", requirement = "ORD-22", kind = Kind.WRONG_STATE)
    record WrongState(Contract.State state) implements ContractRejection {}

    /** Original and copy are on file. */
    @Refused(code = "contract-is-complete-already", requirement = "ORD-21", kind = Kind.WRONG_STATE)
    record CompleteAlready() implements ContractRejection {}

    @Refused(code = "contract-signed-in-the-future", requirement = "ORD-22")
    record SignedInTheFuture(LocalDate signedOn, LocalDate today) implements ContractRejection {}

    @Refused(code = "contract-ends-before-it-begins", requirement = "ORD-22")
    record EndsBeforeItBegins(LocalDate validFrom, LocalDate validTo) implements ContractRejection {}

    /** Nothing was uploaded under the id. */
    @Refused(code = "contract-attachment-unknown", requirement = "ORD-21")
    record UnknownAttachment(UUID attachmentId) implements ContractRejection {}
}
