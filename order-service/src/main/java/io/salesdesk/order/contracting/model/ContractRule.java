package io.salesdesk.order.contracting.model;

import io.salesdesk.platform.decision.EnumRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of a contract when it is drafted, in the order in which they are checked. */
public enum ContractRule implements EnumRule {
    A_CONTRACT_IS_WITH_A_CUSTOMER_OF_OURS(
            "A contract is with an active customer of ours.", ContractRejection.UnknownCustomer.class) {
        @Override
        @Nullable
        ContractRejection check(Drafting drafting) {
            var customer = drafting.draft().customer();
            return customer != null && customer.active()
                    ? null
                    : new ContractRejection.UnknownCustomer(drafting.draft().customerId());
        }
    },
    THE_CONTRACT_IS_IN_THE_CUSTOMERS_CURRENCY(
            "A contract is in the customer's currency.", ContractRejection.OtherCurrency.class) {
        @Override
        @Nullable
        ContractRejection check(Drafting drafting) {
            var customer = Objects.requireNonNull(drafting.draft().customer());
            var currency = drafting.draft().currency().getCode();
            return currency.equals(customer.currency())
                    ? null
                    : new ContractRejection.OtherCurrency(currency, customer.currency());
        }
    },
    A_CONTRACT_STATES_DELIVERY_PAYMENT_AND_THE_DUTIES_OF_BOTH_PARTIES(
            "A contract states varieties, delivery term and route, payment method, and rights, duties and constraints of both parties.",
            ContractRejection.Incomplete.class) {
        @Override
        @Nullable
        ContractRejection check(Drafting drafting) {
            var draft = drafting.draft();
            var missing = new ArrayList<String>();
            require(missing, "/deliveryTerm", draft.deliveryTerm());
            require(missing, "/deliveryRoute", draft.deliveryRoute());
            require(missing, "/paymentMethod", draft.paymentMethod());
            require(missing, "/ourObligations", draft.ourObligations());
            require(missing, "/customerObligations", draft.customerObligations());
            require(missing, "/constraints", draft.constraints());
            if (draft.lines().isEmpty()) {
                missing.add("/lines");
            }
            return missing.isEmpty() ? null : new ContractRejection.Incomplete(missing);
        }
    },
    THE_DELIVERY_DATE_IS_NOT_PAST(
            "The delivery date of a contract is today or later.", ContractRejection.DeliveryPast.class) {
        @Override
        @Nullable
        ContractRejection check(Drafting drafting) {
            var deliverBy = drafting.draft().deliverBy();
            return deliverBy == null || !deliverBy.isBefore(drafting.today())
                    ? null
                    : new ContractRejection.DeliveryPast(deliverBy, drafting.today());
        }
    },
    A_PROJECT_CONTRACT_NAMES_THE_CUSTOMERS_REGISTRATION(
            "A project contract names the customer's registration.", ContractRejection.NeedsRegistration.class) {
        @Override
        @Nullable
        ContractRejection check(Drafting drafting) {
            var draft = drafting.draft();
            if (draft.registrationId() == null) {
                return draft.type() == ContractType.PROJECT ? new ContractRejection.NeedsRegistration() : null;
            }
            var registration = draft.registration();
            return registration != null && registration.customerId().equals(draft.customerId())
                    ? null
                    : new ContractRejection.NeedsRegistration();
        }
    },
    EVERY_LINE_OF_A_CONTRACT_IS_SELLABLE(
            "Every line of a contract is sellable: sold, in its unit, with a list price.",
            ContractRejection.LineNotPossible.class) {
        @Override
        @Nullable
        ContractRejection check(Drafting drafting) {
            int position = 0;
            for (var line : drafting.draft().lines()) {
                position++;
                var because = notSellable(drafting.draft(), line);
                if (because != null) {
                    return new ContractRejection.LineNotPossible(position, because);
                }
            }
            return null;
        }
    },
    /** A price from the floor on is negotiated freely; below it, only the approved special price is contracted. */
    A_PRICE_BELOW_THE_FLOOR_NEEDS_AN_APPROVAL(
            "A price below the company's floor is contracted only as the special price that was approved.",
            ContractRejection.BelowFloor.class) {
        @Override
        @Nullable
        ContractRejection check(Drafting drafting) {
            var draft = drafting.draft();
            int position = 0;
            for (var line : draft.lines()) {
                position++;
                var product = Objects.requireNonNull(draft.products().get(line.productId()));
                var floor = Objects.requireNonNull(product.price()).floorUnitPrice();
                if (floor != null && line.unitPrice().compareTo(floor) < 0 && !isApproved(draft, line)) {
                    return new ContractRejection.BelowFloor(position, product.model(), line.unitPrice());
                }
            }
            return null;
        }
    };

    private final Card card;

    ContractRule(String sentence, Class<? extends ContractRejection> refusal) {
        this.card = new Card(sentence, refusal);
    }

    @Override
    public Card card() {
        return card;
    }

    /** @return null when the rule is satisfied */
    abstract @Nullable ContractRejection check(Drafting drafting);

    static @Nullable ContractRejection firstRefusal(Drafting drafting) {
        for (var rule : values()) {
            var refusal = rule.check(drafting);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static void require(List<String> missing, String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            missing.add(pointer);
        }
    }

    /** @return null when nothing is wrong with it */
    private static @Nullable String notSellable(ContractCommand.Draft draft, ContractCommand.DraftLine line) {
        var product = draft.products().get(line.productId());
        if (product == null || !product.active()) {
            return "PRODUCT";
        }
        if (product.unit() != line.quantity().unit()) {
            return "UNIT";
        }
        if (!line.quantity().isPositive()
                || (line.quantity().unit().countable() && !line.quantity().isWhole())) {
            return "QUANTITY";
        }
        var price = product.price();
        if (price == null || !price.currency().equals(draft.currency().getCode())) {
            return "NO_LIST_PRICE";
        }
        return line.unitPrice().compareTo(BigDecimal.ZERO) > 0 ? null : "PRICE";
    }

    private static boolean isApproved(ContractCommand.Draft draft, ContractCommand.DraftLine line) {
        var terms = draft.specialPrice();
        if (terms == null || !terms.approved() || !terms.customerId().equals(draft.customerId())) {
            return false;
        }
        return terms.lines().stream()
                .anyMatch(approved -> approved.productId().equals(line.productId())
                        && approved.unitPrice().compareTo(line.unitPrice()) == 0);
    }

    /** What is judged. */
    record Drafting(ContractCommand.Draft draft, LocalDate today) {}
}
