package io.salesdesk.order.ordering.model;

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
    record UnknownOrder() implements OrderRejection {
        @Override
        public String code() {
            return "order-unknown";
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

    /** A telephone order is taken only when the customer cannot write. */
    record PhoneOrderNeedsReason() implements OrderRejection {
        @Override
        public String code() {
            return "phone-order-needs-reason";
        }

        @Override
        public String requirement() {
            return "ORD-01";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** The reason belongs to telephone orders alone. */
    record PhoneReasonOnWrittenOrder(OrderChannel channel) implements OrderRejection {
        @Override
        public String code() {
            return "phone-reason-on-written-order";
        }

        @Override
        public String requirement() {
            return "ORD-01";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("channel", channel.toString());
        }
    }

    /** Not in the customer archive, or outside the caller's scope. */
    record UnknownCustomer(UUID customerId) implements OrderRejection {
        @Override
        public String code() {
            return "order-customer-unknown";
        }

        @Override
        public String requirement() {
            return "ORD-05";
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

    /** The customer takes no more orders. */
    record InactiveCustomer(String customer) implements OrderRejection {
        @Override
        public String code() {
            return "order-customer-inactive";
        }

        @Override
        public String requirement() {
            return "ORD-05";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("customer", customer);
        }
    }

    /** One currency per order, the customer's. */
    record CustomerUsesOtherCurrency(String orderCurrency, String customerCurrency) implements OrderRejection {
        @Override
        public String code() {
            return "order-currency-differs-from-customer";
        }

        @Override
        public String requirement() {
            return "ORD-05";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("orderCurrency", orderCurrency, "customerCurrency", customerCurrency);
        }
    }

    /** Who supplied the data must be a person of the directory. */
    record UnknownSupplierOfData(UUID suppliedBy) implements OrderRejection {
        @Override
        public String code() {
            return "supplier-of-order-data-unknown";
        }

        @Override
        public String requirement() {
            return "ORD-07";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("suppliedBy", suppliedBy.toString());
        }
    }

    /** Only an order that names a project registration is a project order. */
    record ProjectNeedsRegistration() implements OrderRejection {
        @Override
        public String code() {
            return "project-order-needs-registration";
        }

        @Override
        public String requirement() {
            return "ORD-12";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** No credit standing, or in arrears. */
    record CustomerPaysFirst(String customer, String because) implements OrderRejection {
        @Override
        public String code() {
            return "customer-orders-payment-first";
        }

        @Override
        public String requirement() {
            return "A-01";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("customer", customer, "because", because);
        }
    }

    /** Goods cannot leave before today. */
    record ShipDateInThePast(LocalDate requestedShipDate, LocalDate today) implements OrderRejection {
        @Override
        public String code() {
            return "ship-date-in-the-past";
        }

        @Override
        public String requirement() {
            return "ORD-05";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("requestedShipDate", requestedShipDate.toString(), "today", today.toString());
        }
    }

    /** Negative, or in another currency than the order. */
    record FreightOutOfRange(String freight) implements OrderRejection {
        @Override
        public String code() {
            return "freight-out-of-range";
        }

        @Override
        public String requirement() {
            return "ORD-05";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("freight", freight);
        }
    }

    /** An order without a live line is a cancelled one. */
    record NoLineLeft() implements OrderRejection {
        @Override
        public String code() {
            return "order-needs-a-line";
        }

        @Override
        public String requirement() {
            return "ORD-05";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** Not in the catalogue. */
    record UnknownProduct(int line, UUID productId) implements OrderRejection {
        @Override
        public String code() {
            return "order-product-unknown";
        }

        @Override
        public String requirement() {
            return "ORD-05";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("line", line, "productId", productId.toString());
        }
    }

    /** No longer sold. */
    record InactiveProduct(int line, String product) implements OrderRejection {
        @Override
        public String code() {
            return "order-product-inactive";
        }

        @Override
        public String requirement() {
            return "ORD-05";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("line", line, "product", product);
        }
    }

    /** A product is sold in its own unit. */
    record UnitDiffers(int line, Unit unit, Unit productUnit) implements OrderRejection {
        @Override
        public String code() {
            return "line-unit-differs-from-product";
        }

        @Override
        public String requirement() {
            return "ORD-05";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("line", line, "unit", unit.toString(), "productUnit", productUnit.toString());
        }
    }

    /** Zero, negative or absurd. */
    record QuantityOutOfRange(int line, BigDecimal quantity, BigDecimal maximum) implements OrderRejection {
        @Override
        public String code() {
            return "line-quantity-out-of-range";
        }

        @Override
        public String requirement() {
            return "ORD-05";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("line", line, "quantity", quantity.toPlainString(), "maximum", maximum.toPlainString());
        }
    }

    /** A counted unit is ordered in whole numbers. */
    record QuantityNotWhole(int line, BigDecimal quantity, Unit unit) implements OrderRejection {
        @Override
        public String code() {
            return "line-quantity-not-whole";
        }

        @Override
        public String requirement() {
            return "ORD-05";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("line", line, "quantity", quantity.toPlainString(), "unit", unit.toString());
        }
    }

    /** No price list in the order's currency covers the business date. */
    record NoListPrice(int line, String product, String currency) implements OrderRejection {
        @Override
        public String code() {
            return "product-has-no-list-price";
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
            return Map.of("line", line, "product", product, "currency", currency);
        }
    }

    /** Another price than the list's needs an approval, and none is named. */
    record PriceOffList(int line, String product, BigDecimal unitPrice, BigDecimal listUnitPrice)
            implements OrderRejection {
        @Override
        public String code() {
            return "price-differs-from-list";
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
    record UnknownLine(UUID lineId) implements OrderRejection {
        @Override
        public String code() {
            return "order-line-unknown";
        }

        @Override
        public String requirement() {
            return "ORD-42";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("lineId", lineId.toString());
        }
    }

    /** Another product is another line. */
    record LineKeepsProduct(UUID lineId) implements OrderRejection {
        @Override
        public String code() {
            return "order-line-keeps-product";
        }

        @Override
        public String requirement() {
            return "ORD-42";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("lineId", lineId.toString());
        }
    }

    /** The request equals what is ordered. */
    record NothingChanges() implements OrderRejection {
        @Override
        public String code() {
            return "order-change-changes-nothing";
        }

        @Override
        public String requirement() {
            return "ORD-42";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** The order's state does not allow the command. */
    record WrongState(Order.State state, String command) implements OrderRejection {
        @Override
        public String code() {
            return "order-state-does-not-allow";
        }

        @Override
        public String requirement() {
            return "ORD-06";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", state.toString(), "command", command);
        }
    }

    /** The command was given for another revision. */
    record StaleRevision(int revision, int currentRevision) implements OrderRejection {
        @Override
        public String code() {
            return "order-revision-is-stale";
        }

        @Override
        public String requirement() {
            return "ORD-02";
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("revision", revision, "currentRevision", currentRevision);
        }
    }

    /** The stock answer for every line comes first. */
    record StockNotAnswered() implements OrderRejection {
        @Override
        public String code() {
            return "stock-not-answered-yet";
        }

        @Override
        public String requirement() {
            return "ORD-02";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** The balance answer comes first. */
    record BalanceNotAnswered() implements OrderRejection {
        @Override
        public String code() {
            return "balance-not-answered-yet";
        }

        @Override
        public String requirement() {
            return "ORD-02";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** The call must have been built on the answers that hold. */
    record CitesOtherAnswer(String answer, UUID cited, UUID current) implements OrderRejection {
        @Override
        public String code() {
            return "confirmation-cites-other-answer";
        }

        @Override
        public String requirement() {
            return "ORD-02";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("answer", answer, "cited", cited.toString(), "current", current.toString());
        }
    }

    /** When the balance is short, money is asked for in the same call. */
    record PaymentNotDemanded(String shortBy) implements OrderRejection {
        @Override
        public String code() {
            return "payment-not-demanded";
        }

        @Override
        public String requirement() {
            return "ORD-02";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("shortBy", shortBy);
        }
    }

    /** The record lacks something that it must hold. */
    record ConfirmationIncomplete(List<String> missing) implements OrderRejection {
        @Override
        public String code() {
            return "confirmation-record-incomplete";
        }

        @Override
        public String requirement() {
            return "ORD-03";
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

    /** What the customer confirmed is not what is ordered; that is an amendment. */
    record ConfirmationDiffers(UUID lineId, String member, String confirmed, String ordered) implements OrderRejection {
        @Override
        public String code() {
            return "confirmation-differs-from-order";
        }

        @Override
        public String requirement() {
            return "ORD-03";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("lineId", lineId.toString(), "member", member, "confirmed", confirmed, "ordered", ordered);
        }
    }

    /** The review follows the customer's confirmation. */
    record NotConfirmedWithCustomer() implements OrderRejection {
        @Override
        public String code() {
            return "review-before-customer-confirmation";
        }

        @Override
        public String requirement() {
            return "ORD-02";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** A second person reviews, who neither entered nor supplied the data. */
    record ReviewedByMaker() implements OrderRejection {
        @Override
        public String code() {
            return "reviewer-is-enterer-or-supplier";
        }

        @Override
        public String requirement() {
            return "ORD-43";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** The revision has a passed review. */
    record AlreadyReviewed() implements OrderRejection {
        @Override
        public String code() {
            return "order-already-reviewed";
        }

        @Override
        public String requirement() {
            return "ORD-05";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /** The revision has a confirmation record built on the answers that hold. */
    record AlreadyConfirmedWithCustomer() implements OrderRejection {
        @Override
        public String code() {
            return "order-already-confirmed-with-customer";
        }

        @Override
        public String requirement() {
            return "ORD-03";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /** The order has no such open exception. */
    record UnknownException(UUID exceptionId) implements OrderRejection {
        @Override
        public String code() {
            return "order-exception-not-open";
        }

        @Override
        public String requirement() {
            return "ORD-08";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("exceptionId", exceptionId.toString());
        }
    }

    /** A second person resolves an exception, who neither entered nor supplied the data. */
    record ExceptionResolvedByMaker() implements OrderRejection {
        @Override
        public String code() {
            return "exception-resolved-by-maker";
        }

        @Override
        public String requirement() {
            return "ORD-43";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** There is nothing to ask: the stock answer holds. */
    record StockAnswerHolds(UUID answerId) implements OrderRejection {
        @Override
        public String code() {
            return "stock-answer-still-holds";
        }

        @Override
        public String requirement() {
            return "ORD-02";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("answerId", answerId.toString());
        }
    }

    /** One change after the other. */
    record ChangeOpen(UUID changeId) implements OrderRejection {
        @Override
        public String code() {
            return "order-change-already-open";
        }

        @Override
        public String requirement() {
            return "ORD-42";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("changeId", changeId.toString());
        }
    }

    /** The order has no such open change. */
    record UnknownChange(UUID changeId) implements OrderRejection {
        @Override
        public String code() {
            return "order-change-not-open";
        }

        @Override
        public String requirement() {
            return "ORD-42";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("changeId", changeId.toString());
        }
    }

    /** The sales manager has decided the change. */
    record ChangeDecided(OrderChange.Status status) implements OrderRejection {
        @Override
        public String code() {
            return "order-change-already-decided";
        }

        @Override
        public String requirement() {
            return "ORD-42";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("status", status.toString());
        }
    }

    /** The customer must have agreed: who, when, how. */
    record ChangeNeedsAgreement() implements OrderRejection {
        @Override
        public String code() {
            return "order-change-needs-agreement";
        }

        @Override
        public String requirement() {
            return "ORD-42";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** Neither who asked for the change nor who reviewed the order decides it. */
    record ChangeDecidedByMaker() implements OrderRejection {
        @Override
        public String code() {
            return "order-change-decided-by-maker";
        }

        @Override
        public String requirement() {
            return "ORD-43";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** The file must have been uploaded before it is filed. */
    record UnknownAttachment(UUID attachmentId) implements OrderRejection {
        @Override
        public String code() {
            return "order-document-attachment-unknown";
        }

        @Override
        public String requirement() {
            return "ORD-42";
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

    /** A registration or a special price makes the order a project order. */
    record NamesProject(OrderKind orderKind) implements OrderRejection {
        @Override
        public String code() {
            return "order-that-names-a-project-is-a-project-order";
        }

        @Override
        public String requirement() {
            return "A-01";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("kind", orderKind.toString());
        }
    }

    /** There is none, or it is outside the caller's scope. */
    record UnknownRegistration(UUID registrationId) implements OrderRejection {
        @Override
        public String code() {
            return "order-registration-unknown";
        }

        @Override
        public String requirement() {
            return "ORD-12";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("registrationId", registrationId.toString());
        }
    }

    record RegistrationOfOtherCustomer(String registration) implements OrderRejection {
        @Override
        public String code() {
            return "registration-is-of-another-customer";
        }

        @Override
        public String requirement() {
            return "ORD-12";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("registration", registration);
        }
    }

    /** There is none, or it is outside the caller's scope. */
    record UnknownSpecialPrice(UUID requestId) implements OrderRejection {
        @Override
        public String code() {
            return "order-special-price-unknown";
        }

        @Override
        public String requirement() {
            return "ORD-14";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("requestId", requestId.toString());
        }
    }

    /** Neither the general manager nor the deputy has approved it. */
    record SpecialPriceNotApproved(String specialPrice) implements OrderRejection {
        @Override
        public String code() {
            return "special-price-is-not-approved";
        }

        @Override
        public String requirement() {
            return "ORD-14";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("specialPrice", specialPrice);
        }
    }

    /** Of another customer or another registration. */
    record SpecialPriceOfOtherProject(String specialPrice) implements OrderRejection {
        @Override
        public String code() {
            return "special-price-is-of-another-project";
        }

        @Override
        public String requirement() {
            return "ORD-14";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("specialPrice", specialPrice);
        }
    }

    /** {@code line} is the number of the line on the order. */
    record SpecialPriceModelNotApproved(int line, String model, String specialPrice) implements OrderRejection {
        @Override
        public String code() {
            return "special-price-model-is-not-approved";
        }

        @Override
        public String requirement() {
            return "A-06";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("line", line, "model", model, "specialPrice", specialPrice);
        }
    }

    /** The order alone must be for more. */
    record SpecialPriceOrderTooSmall(BigDecimal rolls, BigDecimal minimum, String specialPrice)
            implements OrderRejection {
        @Override
        public String code() {
            return "special-price-order-needs-more-than-100";
        }

        @Override
        public String requirement() {
            return "A-06";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "rolls", rolls.toPlainString(), "minimum", minimum.toPlainString(), "specialPrice", specialPrice);
        }
    }

    /** {@code line} is the number of the line on the order. */
    record SpecialPriceDiffers(int line, String model, BigDecimal unitPrice, BigDecimal approvedUnitPrice)
            implements OrderRejection {
        @Override
        public String code() {
            return "special-price-differs-from-approval";
        }

        @Override
        public String requirement() {
            return "A-06";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

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
    record SpecialPriceUsedUp(String model, Quantity asked, Quantity remaining) implements OrderRejection {
        @Override
        public String code() {
            return "special-price-quantity-is-used-up";
        }

        @Override
        public String requirement() {
            return "A-06";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

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
    record UnknownContract(UUID contractId) implements OrderRejection {
        @Override
        public String code() {
            return "order-contract-unknown";
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
            return Map.of("contractId", contractId.toString());
        }
    }

    record ContractOfOtherCustomer(String contract) implements OrderRejection {
        @Override
        public String code() {
            return "contract-is-of-another-customer";
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
            return Map.of("contract", contract);
        }
    }

    /** Sample books, display-board paper, or a customer in an adjustment period. */
    record NeedsRegionalCoordination(Set<RegionalCase> cases) implements OrderRejection {
        @Override
        public String code() {
            return "order-needs-regional-coordination";
        }

        @Override
        public String requirement() {
            return "ORD-17";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "cases", cases.stream().sorted().map(RegionalCase::toString).toList());
        }
    }

    /** Once an order is confirmed, more of it is an order of its own. */
    record ChangeNeedsCoordination(int line, RegionalCase regionalCase) implements OrderRejection {
        @Override
        public String code() {
            return "change-needs-regional-coordination";
        }

        @Override
        public String requirement() {
            return "ORD-17";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("line", line, "case", regionalCase.toString());
        }
    }

    /** None of the cases of ORD-17 applies. */
    record NothingToCoordinate() implements OrderRejection {
        @Override
        public String code() {
            return "order-needs-no-regional-coordination";
        }

        @Override
        public String requirement() {
            return "ORD-17";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record CoordinatedAlready() implements OrderRejection {
        @Override
        public String code() {
            return "order-is-coordinated-already";
        }

        @Override
        public String requirement() {
            return "ORD-17";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /** The consent is not the enterer's or the supplier's of the data. */
    record CoordinatedByMaker() implements OrderRejection {
        @Override
        public String code() {
            return "regional-coordinator-is-enterer-or-supplier";
        }

        @Override
        public String requirement() {
            return "ORD-43";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }
}
