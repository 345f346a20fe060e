package io.salesdesk.order.ordering.model;

import io.salesdesk.platform.decision.EnumRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The rules that an order must satisfy when it is entered and again when it is amended, in the order in which they are
 * checked; {@link LineRule} holds those of its lines.
 */
public enum EntryRule implements EnumRule {
    A_PHONE_ORDER_NEEDS_A_REASON(
            "An order is taken by telephone only when the customer has a power cut or is away from the office, and names it.",
            OrderRejection.PhoneOrderNeedsReason.class) {
        @Override
        @Nullable
        OrderRejection check(Draft draft) {
            var request = draft.request();
            return switch (request.channel()) {
                case PHONE -> request.phoneReason() == null ? new OrderRejection.PhoneOrderNeedsReason() : null;
                case FAX, MAIL, ELECTRONIC ->
                    request.phoneReason() == null
                            ? null
                            : new OrderRejection.PhoneReasonOnWrittenOrder(request.channel());
            };
        }
    },
    THE_CUSTOMER_IS_ACTIVE("Only an active customer orders.", OrderRejection.InactiveCustomer.class) {
        @Override
        @Nullable
        OrderRejection check(Draft draft) {
            return draft.customer().active()
                    ? null
                    : new OrderRejection.InactiveCustomer(draft.customer().number());
        }
    },
    THE_CURRENCY_IS_THE_CUSTOMERS(
            "An order is in the customer's currency.", OrderRejection.CustomerUsesOtherCurrency.class) {
        @Override
        @Nullable
        OrderRejection check(Draft draft) {
            var currency = draft.request().currency().getCode();
            return currency.equals(draft.customer().currency())
                    ? null
                    : new OrderRejection.CustomerUsesOtherCurrency(
                            currency, draft.customer().currency());
        }
    },
    A_PROJECT_ORDER_NAMES_A_REGISTRATION(
            "A project order names the registration of its project, or its special price.",
            OrderRejection.ProjectNeedsRegistration.class) {
        @Override
        @Nullable
        OrderRejection check(Draft draft) {
            return draft.request().kind() == OrderKind.PROJECT
                            && !draft.request().basis().namesProject()
                    ? new OrderRejection.ProjectNeedsRegistration()
                    : null;
        }
    },
    AN_ORDER_THAT_NAMES_A_PROJECT_IS_A_PROJECT_ORDER(
            "An order that names a registration or a special price is a project order and entered as nothing else.",
            OrderRejection.NamesProject.class) {
        @Override
        @Nullable
        OrderRejection check(Draft draft) {
            return draft.request().kind() != OrderKind.PROJECT
                            && draft.request().basis().namesProject()
                    ? new OrderRejection.NamesProject(draft.request().kind())
                    : null;
        }
    },
    THE_REGISTRATION_IS_THE_CUSTOMERS(
            "The registration that an order names is the customer's.",
            OrderRejection.RegistrationOfOtherCustomer.class) {
        @Override
        @Nullable
        OrderRejection check(Draft draft) {
            var named = draft.request().basis().registrationId();
            if (named == null) {
                return null;
            }
            var registration = draft.grounds().registration();
            if (registration == null) {
                return new OrderRejection.UnknownRegistration(named);
            }
            return registration.customerId().equals(draft.customer().customerId())
                    ? null
                    : new OrderRejection.RegistrationOfOtherCustomer(registration.number());
        }
    },
    THE_SPECIAL_PRICE_IS_APPROVED_FOR_THE_PROJECT(
            "The special price that an order names is approved, for this customer's project.",
            OrderRejection.SpecialPriceOfOtherProject.class) {
        @Override
        @Nullable
        OrderRejection check(Draft draft) {
            var basis = draft.request().basis();
            if (basis.specialPriceRequestId() == null) {
                return null;
            }
            var terms = draft.grounds().specialPrice();
            if (terms == null) {
                return new OrderRejection.UnknownSpecialPrice(basis.specialPriceRequestId());
            }
            if (!terms.approved()) {
                return new OrderRejection.SpecialPriceNotApproved(terms.number());
            }
            var sameProject =
                    basis.registrationId() == null || basis.registrationId().equals(terms.registrationId());
            return sameProject && terms.customerId().equals(draft.customer().customerId())
                    ? null
                    : new OrderRejection.SpecialPriceOfOtherProject(terms.number());
        }
    },
    THE_CONTRACT_IS_THE_CUSTOMERS(
            "The contract that an order names is the customer's.", OrderRejection.ContractOfOtherCustomer.class) {
        @Override
        @Nullable
        OrderRejection check(Draft draft) {
            var named = draft.request().basis().contractId();
            if (named == null) {
                return null;
            }
            var contract = draft.grounds().contract();
            if (contract == null) {
                return new OrderRejection.UnknownContract(named);
            }
            return contract.customerId().equals(draft.customer().customerId())
                    ? null
                    : new OrderRejection.ContractOfOtherCustomer(contract.number());
        }
    },
    A_CUSTOMER_WITHOUT_CREDIT_STANDING_OR_IN_ARREARS_ORDERS_PAYMENT_FIRST(
            "A customer without credit standing, or in arrears, orders payment-first.",
            OrderRejection.CustomerPaysFirst.class) {
        @Override
        @Nullable
        OrderRejection check(Draft draft) {
            var customer = draft.customer();
            if (draft.request().kind() != OrderKind.STANDARD) {
                return null;
            }
            if (customer.inArrears()) {
                return new OrderRejection.CustomerPaysFirst(customer.number(), "IN_ARREARS");
            }
            return customer.creditStanding()
                    ? null
                    : new OrderRejection.CustomerPaysFirst(customer.number(), "NO_CREDIT_STANDING");
        }
    },
    THE_SHIP_DATE_IS_NOT_PAST(
            "The day on which the goods are to leave is today or later.", OrderRejection.ShipDateInThePast.class) {
        @Override
        @Nullable
        OrderRejection check(Draft draft) {
            var date = draft.request().delivery().requestedShipDate();
            return date == null || !date.isBefore(draft.today())
                    ? null
                    : new OrderRejection.ShipDateInThePast(date, draft.today());
        }
    },
    FREIGHT_IS_NOT_NEGATIVE_AND_IN_THE_ORDERS_CURRENCY(
            "Freight is not negative and in the order's currency.", OrderRejection.FreightOutOfRange.class) {
        @Override
        @Nullable
        OrderRejection check(Draft draft) {
            Money freight = draft.request().freight();
            return freight.isNegative()
                            || !freight.getCurrencyUnit().equals(draft.request().currency())
                    ? new OrderRejection.FreightOutOfRange(freight.toString())
                    : null;
        }
    },
    THE_ORDER_HAS_A_LINE("An order has at least one line.", OrderRejection.NoLineLeft.class) {
        @Override
        @Nullable
        OrderRejection check(Draft draft) {
            return draft.request().lines().isEmpty() ? new OrderRejection.NoLineLeft() : null;
        }
    };

    private final Card card;

    EntryRule(String sentence, Class<? extends OrderRejection> refusal) {
        this.card = new Card(sentence, refusal);
    }

    @Override
    public Card card() {
        return card;
    }

    /** @return null when the rule is satisfied */
    abstract @Nullable OrderRejection check(Draft draft);

    /** That of the order, then those of its lines by {@link LineRule}. */
    static @Nullable OrderRejection firstRefusal(Draft draft) {
        for (var rule : values()) {
            var refusal = rule.check(draft);
            if (refusal != null) {
                return refusal;
            }
        }
        int position = 0;
        for (var line : draft.request().lines()) {
            var refusal = LineRule.firstRefusal(new LineRule.LineDraft(
                    ++position,
                    line,
                    draft.products().get(line.productId()),
                    draft.existing().get(line.lineId()),
                    draft.pricesStand(),
                    draft.grounds().specialPrice(),
                    draft.grounds().pricingContract(draft.request().kind()),
                    draft.request().currency(),
                    draft.maxLineQuantity()));
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /**
     * What is judged.
     *
     * @param existing the lines that the order has, by id
     * @param pricesStand whether a line that is ordered already keeps its price; not when another special price is named
     */
    record Draft(
            OrderRequest request,
            CustomerStanding customer,
            Map<UUID, ProductTerms> products,
            Map<UUID, OrderLine> existing,
            boolean pricesStand,
            Grounds grounds,
            LocalDate today,
            BigDecimal maxLineQuantity) {}
}
