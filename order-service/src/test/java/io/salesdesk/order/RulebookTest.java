package io.salesdesk.order;

import io.salesdesk.order.contracting.model.ContractRule;
import io.salesdesk.order.ordering.model.EntryRule;
import io.salesdesk.order.ordering.model.LineRule;
import io.salesdesk.order.ordering.model.ReviewRule;
import io.salesdesk.order.projects.model.RegistrationRule;
import io.salesdesk.order.projects.model.SpecialPriceRule;
import io.salesdesk.platform.testing.Rulebook;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RulebookTest {

    @Test
    @DisplayName("the rulebook says what the code does")
    void rulebook() {
        Rulebook.of("order", "Orders, projects and contracts", "订单、工程与合同")
                .section(
                        "Entering an order",
                        "订单录入",
                        Stream.of(EntryRule.values())
                                .map(rule -> Rulebook.of(rule, rule.requirement(), null, refusal(rule)))
                                .toList())
                .section(
                        "Lines of an order",
                        "订单行",
                        Stream.of(LineRule.values())
                                .map(rule -> Rulebook.of(rule, rule.requirement(), null, refusal(rule)))
                                .toList())
                .section(
                        "Review of an order",
                        "订单复核",
                        Stream.of(ReviewRule.values())
                                .map(rule -> Rulebook.of(rule, rule.requirement(), rule.setting(), rule.refusal()))
                                .toList())
                .section(
                        "Registration of projects",
                        "工程报备",
                        Stream.of(RegistrationRule.values())
                                .map(rule -> Rulebook.of(rule, rule.requirement(), rule.setting(), rule.refusal()))
                                .toList())
                .section(
                        "Special prices",
                        "特批单价",
                        Stream.of(SpecialPriceRule.values())
                                .map(rule -> Rulebook.of(rule, rule.requirement(), rule.setting(), rule.refusal()))
                                .toList())
                .section(
                        "Contracts",
                        "合同",
                        Stream.of(ContractRule.values())
                                .map(RulebookTest::entry)
                                .toList())
                .check();
    }

    /** Some of its rules have the names of those of orders. */
    private static Rulebook.Entry entry(ContractRule rule) {
        var entry = Rulebook.of(rule, rule.requirement(), null, rule.refusal());
        return switch (rule) {
            case THE_CURRENCY_IS_THE_CUSTOMERS, EVERY_LINE_IS_SELLABLE ->
                new Rulebook.Entry(
                        entry.requirement(),
                        "contract-" + entry.code(),
                        entry.sentence(),
                        entry.setting(),
                        entry.refusal());
            case A_CONTRACT_IS_WITH_A_CUSTOMER_OF_OURS,
                    A_CONTRACT_STATES_DELIVERY_PAYMENT_AND_THE_DUTIES_OF_BOTH_PARTIES,
                    THE_DELIVERY_DATE_IS_NOT_PAST,
                    A_PROJECT_CONTRACT_NAMES_THE_CUSTOMERS_REGISTRATION,
                    A_PRICE_BELOW_THE_FLOOR_NEEDS_AN_APPROVAL -> entry;
        };
    }

    /** The refusal that a constant's check makes; null where others' rules are asked. */
    private static @Nullable String refusal(EntryRule rule) {
        return switch (rule) {
            case A_PHONE_ORDER_NEEDS_A_REASON -> "phone-order-needs-reason";
            case THE_CUSTOMER_IS_ACTIVE -> "order-customer-inactive";
            case THE_CURRENCY_IS_THE_CUSTOMERS -> "order-currency-differs-from-customer";
            case A_PROJECT_ORDER_NAMES_A_REGISTRATION -> "project-order-needs-registration";
            case AN_ORDER_THAT_NAMES_A_PROJECT_IS_A_PROJECT_ORDER -> "order-that-names-a-project-is-a-project-order";
            case THE_REGISTRATION_IS_THE_CUSTOMERS -> "registration-is-of-another-customer";
            case THE_SPECIAL_PRICE_IS_APPROVED_FOR_THE_PROJECT -> "special-price-is-of-another-project";
            case THE_CONTRACT_IS_THE_CUSTOMERS -> "contract-is-of-another-customer";
            case A_CUSTOMER_WITHOUT_CREDIT_STANDING_OR_IN_ARREARS_ORDERS_PAYMENT_FIRST ->
                "customer-orders-payment-first";
            case THE_SHIP_DATE_IS_NOT_PAST -> "ship-date-in-the-past";
            case FREIGHT_IS_NOT_NEGATIVE_AND_IN_THE_ORDERS_CURRENCY -> "freight-out-of-range";
            case THE_ORDER_HAS_A_LINE -> "order-needs-a-line";
            case EVERY_LINE_IS_SELLABLE -> null;
        };
    }

    private static String refusal(LineRule rule) {
        return switch (rule) {
            case THE_PRODUCT_IS_IN_THE_CATALOGUE -> "order-product-unknown";
            case THE_PRODUCT_IS_SOLD -> "order-product-inactive";
            case THE_UNIT_IS_THE_PRODUCTS -> "line-unit-differs-from-product";
            case THE_QUANTITY_IS_POSITIVE_AND_PLAUSIBLE -> "line-quantity-out-of-range";
            case COUNTED_UNITS_ARE_ORDERED_WHOLE -> "line-quantity-not-whole";
            case A_PRICE_LIST_COVERS_THE_DAY -> "product-has-no-list-price";
            case THE_PRICE_IS_THE_LISTS_OR_THE_APPROVED_ONE -> "price-differs-from-list";
        };
    }
}
