package io.salesdesk.order.ordering.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Why a command on an order is refused. {@code line} counts from 1 as the lines were sent. */
public sealed interface OrderRejection extends Rejection {

    /** The order does not exist, or it is outside the caller's scope. */
    @Refused(code = "order-unknown", kind = Kind.NOT_FOUND)
    record UnknownOrder() implements OrderRejection {}

    /** A telephone order is taken only when the customer cannot write. */
    @Refused(code = "phone-order-needs-reason", requirement = "ORD-01")
    record PhoneOrderNeedsReason() implements OrderRejection {}

    /** The reason belongs to telephone orders alone. */
    @Refused(code = "phone-reason-on-written-order", requirement = "ORD-01")
    record PhoneReasonOnWrittenOrder(OrderChannel channel) implements OrderRejection {}

    /** Not in the customer archive, or outside the caller's scope. */
    @Refused(code = "order-customer-unknown", requirement = "ORD-05")
    record UnknownCustomer(UUID customerId) implements OrderRejection {}

    /** The customer takes no more orders. */
    @Refused(code = "order-customer-inactive", requirement = "ORD-05")
    record InactiveCustomer(String customer) implements OrderRejection {}

    /** One currency per order, the customer's. */
    @Refused(code = "order-currency-differs-from-customer", requirement = "ORD-05")
    record CustomerUsesOtherCurrency(String orderCurrency, String customerCurrency) implements OrderRejection {}

    /** Who supplied the data must be a person of the directory. */
    @Refused(code = "supplier-of-order-data-unknown", requirement = "ORD-07")
    record UnknownSupplierOfData(UUID suppliedBy) implements OrderRejection {}

    /** Only an order that names a project registration is a project order. */
    @Refused(code = "project-order-needs-registration", requirement = "ORD-12")
    record ProjectNeedsRegistration() implements OrderRejection {}

    /** No credit standing, or in arrears. */
    @Refused(code = "customer-orders-payment-first", requirement = "A-01")
    record CustomerPaysFirst(String customer, String because) implements OrderRejection {}

    /** Goods cannot leave before today. */
    @Refused(code = "ship-date-in-the-past", requirement = "ORD-05")
    record ShipDateInThePast(LocalDate requestedShipDate, LocalDate today) implements OrderRejection {}

    /** Negative, or in another currency than the order. */
    @Refused(code = "freight-out-of-range", requirement = "ORD-05")
    record FreightOutOfRange(String freight) implements OrderRejection {}

    /** An order without a live line is a cancelled one. */
    @Refused(code = "order-needs-a-line", requirement = "ORD-05")
    record NoLineLeft() implements OrderRejection {}

    /** Not in the catalogue. */
    @Refused(code = "order-product-unknown", requirement = "ORD-05")
    record UnknownProduct(int line, UUID productId) implements OrderRejection {}

    /** No longer sold. */
    @Refused(code = "order-product-inactive", requirement = "ORD-05")
    record InactiveProduct(int line, String product) implements OrderRejection {}

    /** A product is sold in its own unit. */
    @Refused(code = "line-unit-differs-from-product", requirement = "ORD-05")
    record UnitDiffers(int line, Unit unit, Unit productUnit) implements OrderRejection {}

    /** Zero, negative or absurd. */
    @Refused(code = "line-quantity-out-of-range", requirement = "ORD-05")
    record QuantityOutOfRange(int line, BigDecimal quantity, BigDecimal maximum) implements OrderRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("line", line, "quantity", quantity.toPlainString(), "maximum", maximum.toPlainString());
        }
    }

    /** A counted unit is ordered in whole numbers. */
    @Refused(code = "line-quantity-not-whole", requirement = "ORD-05")
    record QuantityNotWhole(int line, BigDecimal quantity, Unit unit) implements OrderRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("line", line, "quantity", quantity.toPlainString(), "unit", unit.toString());
        }
    }

    /** No price list in the order's currency covers the business date. */
    @Refused(code = "product-has-no-list-price", requirement = "ORD-27")
    record NoListPrice(int line, String product, String currency) implements OrderRejection {}

    /** Another price than the list's needs an approval, and none is named. */
    @Refused(code = "price-differs-from-list", requirement = "ORD-27")
    record PriceOffList(int line, String product, BigDecimal unitPrice, BigDecimal listUnitPrice)
            implements OrderRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "line",
                    line,
                    "product",
                    product,
                    "unitPrice",
                    unitPrice.toPlainString(),
                    "listUnitPrice",
                    listUnitPrice.toPlainString());
        }
    }

    /** The order has no such live line. */
    @Refused(code = "order-line-unknown", requirement = "ORD-42")
    record UnknownLine(UUID lineId) implements OrderRejection {}

    /** Another product is another line. */
    @Refused(code = "order-line-keeps-product", requirement = "ORD-42")
    record LineKeepsProduct(UUID lineId) implements OrderRejection {}

    /** The request equals what is ordered. */
    @Refused(code = "order-change-changes-nothing", requirement = "ORD-42")
    record NothingChanges() implements OrderRejection {}

    /** The order's state does not allow the command. */
    @Refused(code = "order-state-does-not-allow", requirement = "ORD-06", kind = Kind.WRONG_STATE)
    record WrongState(Order.State state, String command) implements OrderRejection {}

    /** The command was given for another revision. */
    @Refused(code = "order-revision-is-stale", requirement = "ORD-02", kind = Kind.STALE)
    record StaleRevision(int revision, int currentRevision) implements OrderRejection {}

    /** The stock answer for every line comes first. */
    @Refused(code = "stock-not-answered-yet", requirement = "ORD-02")
    record StockNotAnswered() implements OrderRejection {}

    /** The balance answer comes first. */
    @Refused(code = "balance-not-answered-yet", requirement = "ORD-02")
    record BalanceNotAnswered() implements OrderRejection {}

    /** The call must have been built on the answers that hold. */
    @Refused(code = "confirmation-cites-other-answer", requirement = "ORD-02")
    record CitesOtherAnswer(String answer, UUID cited, UUID current) implements OrderRejection {}

    /** When the balance is short, money is asked for in the same call. */
    @Refused(code = "payment-not-demanded", requirement = "ORD-02")
    record PaymentNotDemanded(String shortBy) implements OrderRejection {}

    /** The record lacks something that it must hold. */
    @Refused(code = "confirmation-record-incomplete", requirement = "ORD-03")
    record ConfirmationIncomplete(List<String> missing) implements OrderRejection {}

    /** What the customer confirmed is not what is ordered; that is an amendment. */
    @Refused(code = "confirmation-differs-from-order", requirement = "ORD-03")
    record ConfirmationDiffers(UUID lineId, String member, String confirmed, String ordered)
            implements OrderRejection {}

    /** The review follows the customer's confirmation. */
    @Refused(code = "review-before-customer-confirmation", requirement = "ORD-02")
    record NotConfirmedWithCustomer() implements OrderRejection {}

    /** A second person reviews, who neither entered nor supplied the data. */
    @Refused(code = "reviewer-is-enterer-or-supplier", requirement = "ORD-43")
    record ReviewedByMaker() implements OrderRejection {}

    /** The revision has a passed review. */
    @Refused(code = "order-already-reviewed", requirement = "ORD-05", kind = Kind.WRONG_STATE)
    record AlreadyReviewed() implements OrderRejection {}

    /** The revision has a confirmation record built on the answers that hold. */
    @Refused(code = "order-already-confirmed-with-customer", requirement = "ORD-03", kind = Kind.WRONG_STATE)
    record AlreadyConfirmedWithCustomer() implements OrderRejection {}

    /** The order has no such open exception. */
    @Refused(code = "order-exception-not-open", requirement = "ORD-08", kind = Kind.NOT_FOUND)
    record UnknownException(UUID exceptionId) implements OrderRejection {}

    /** A second person resolves an exception, who neither entered nor supplied the data. */
    @Refused(code = "exception-resolved-by-maker", requirement = "ORD-43")
    record ExceptionResolvedByMaker() implements OrderRejection {}

    /** There is nothing to ask: the stock answer holds. */
    @Refused(code = "stock-answer-still-holds", requirement = "ORD-02")
    record StockAnswerHolds(UUID answerId) implements OrderRejection {}

    /** One change after the other. */
    @Refused(code = "order-change-already-open", requirement = "ORD-42", kind = Kind.WRONG_STATE)
    record ChangeOpen(UUID changeId) implements OrderRejection {}

    /** The order has no such open change. */
    @Refused(code = "order-change-not-open", requirement = "ORD-42", kind = Kind.NOT_FOUND)
    record UnknownChange(UUID changeId) implements OrderRejection {}

    /** The sales manager has decided the change. */
    @Refused(code = "order-change-already-decided", requirement = "ORD-42", kind = Kind.WRONG_STATE)
    record ChangeDecided(OrderChange.Status status) implements OrderRejection {}

    /** The customer must have agreed: who, when, how. */
    @Refused(code = "order-change-needs-agreement", requirement = "ORD-42")
    record ChangeNeedsAgreement() implements OrderRejection {}

    /** Neither who asked for the change nor who reviewed the order decides it. */
    @Refused(code = "order-change-decided-by-maker", requirement = "ORD-43")
    record ChangeDecidedByMaker() implements OrderRejection {}

    /** The file must have been uploaded before it is filed. */
    @Refused(code = "order-document-attachment-unknown", requirement = "ORD-42")
    record UnknownAttachment(UUID attachmentId) implements OrderRejection {}

    /** A registration or a special price makes the order a project order. */
    @Refused(code = "order-that-names-a-project-is-a-project-order", requirement = "A-01")
    record NamesProject(OrderKind orderKind) implements OrderRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("kind", orderKind.toString());
        }
    }

    /** There is none, or it is outside the caller's scope. */
    @Refused(code = "order-registration-unknown", requirement = "ORD-12")
    record UnknownRegistration(UUID registrationId) implements OrderRejection {}

    @Refused(code = "registration-is-of-another-customer", requirement = "ORD-12")
    record RegistrationOfOtherCustomer(String registration) implements OrderRejection {}

    /** There is none, or it is outside the caller's scope. */
    @Refused(code = "order-special-price-unknown", requirement = "ORD-14")
    record UnknownSpecialPrice(UUID requestId) implements OrderRejection {}

    /** Neither the general manager nor the deputy has approved it. */
    @Refused(code = "special-price-is-not-approved", requirement = "ORD-14")
    record SpecialPriceNotApproved(String specialPrice) implements OrderRejection {}

    /** Of another customer or another registration. */
    @Refused(code = "special-price-is-of-another-project", requirement = "ORD-14")
    record SpecialPriceOfOtherProject(String specialPrice) implements OrderRejection {}

    /** {@code line} is the number of the line on the order. */
    @Refused(code = "special-price-model-is-not-approved", requirement = "A-06")
    record SpecialPriceModelNotApproved(int line, String model, String specialPrice) implements OrderRejection {}

    /** The order alone must be for more. */
    @Refused(code = "special-price-order-needs-more-than-100", requirement = "A-06")
    record SpecialPriceOrderTooSmall(BigDecimal rolls, BigDecimal minimum, String specialPrice)
            implements OrderRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "rolls", rolls.toPlainString(), "minimum", minimum.toPlainString(), "specialPrice", specialPrice);
        }
    }

    /** {@code line} is the number of the line on the order. */
    @Refused(code = "special-price-differs-from-approval", requirement = "A-06")
    record SpecialPriceDiffers(int line, String model, BigDecimal unitPrice, BigDecimal approvedUnitPrice)
            implements OrderRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "line",
                    line,
                    "model",
                    model,
                    "unitPrice",
                    unitPrice.toPlainString(),
                    "approvedUnitPrice",
                    approvedUnitPrice.toPlainString());
        }
    }

    /** Other orders have taken what was approved. */
    @Refused(code = "special-price-quantity-is-used-up", requirement = "A-06")
    record SpecialPriceUsedUp(String model, Quantity asked, Quantity remaining) implements OrderRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "model",
                    model,
                    "asked",
                    asked.amount().toPlainString(),
                    "remaining",
                    remaining.amount().toPlainString());
        }
    }

    /** There is none, or it is outside the caller's scope. */
    @Refused(code = "order-contract-unknown", requirement = "ORD-22")
    record UnknownContract(UUID contractId) implements OrderRejection {}

    @Refused(code = "contract-is-of-another-customer", requirement = "ORD-22")
    record ContractOfOtherCustomer(String contract) implements OrderRejection {}

    /** Sample books, display-board paper, or a customer in an adjustment period. */
    @Refused(code = "order-needs-regional-coordination", requirement = "ORD-17")
    record NeedsRegionalCoordination(Set<RegionalCase> cases) implements OrderRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "cases", cases.stream().sorted().map(RegionalCase::toString).toList());
        }
    }

    /** Once an order is confirmed, more of it is an order of its own. */
    @Refused(code = "change-needs-regional-coordination", requirement = "ORD-17")
    record ChangeNeedsCoordination(int line, RegionalCase regionalCase) implements OrderRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("line", line, "case", regionalCase.toString());
        }
    }

    /** None of the cases of ORD-17 applies. */
    @Refused(code = "order-needs-no-regional-coordination", requirement = "ORD-17", kind = Kind.WRONG_STATE)
    record NothingToCoordinate() implements OrderRejection {}

    @Refused(code = "order-is-coordinated-already", requirement = "ORD-17", kind = Kind.WRONG_STATE)
    record CoordinatedAlready() implements OrderRejection {}

    /** The consent is not the enterer's or the supplier's of the data. */
    @Refused(code = "regional-coordinator-is-enterer-or-supplier", requirement = "ORD-43")
    record CoordinatedByMaker() implements OrderRejection {}
}
