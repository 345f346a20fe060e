package io.salesdesk.order.ordering.model;

import io.salesdesk.platform.decision.EnumRule;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The rules that every line of an order must satisfy, in the order in which they are checked. */
public enum LineRule implements EnumRule {
    THE_PRODUCT_IS_IN_THE_CATALOGUE("What is ordered is in the catalogue.", OrderRejection.UnknownProduct.class) {
        @Override
        @Nullable
        OrderRejection check(LineDraft draft) {
            return draft.product() == null
                    ? new OrderRejection.UnknownProduct(
                            draft.position(), draft.line().productId())
                    : null;
        }
    },
    THE_PRODUCT_IS_SOLD("What is ordered is still sold.", OrderRejection.InactiveProduct.class) {
        @Override
        @Nullable
        OrderRejection check(LineDraft draft) {
            var product = draft.known();
            return product.active() || draft.existing() != null
                    ? null
                    : new OrderRejection.InactiveProduct(draft.position(), product.number());
        }
    },
    THE_UNIT_IS_THE_PRODUCTS("A line is ordered in the product's unit.", OrderRejection.UnitDiffers.class) {
        @Override
        @Nullable
        OrderRejection check(LineDraft draft) {
            var unit = draft.line().quantity().unit();
            return unit == draft.known().unit()
                    ? null
                    : new OrderRejection.UnitDiffers(
                            draft.position(), unit, draft.known().unit());
        }
    },
    THE_QUANTITY_IS_POSITIVE_AND_PLAUSIBLE(
            "A quantity is above zero and not above what is plausible.",
            OrderRejection.QuantityOutOfRange.class,
            "salesdesk.order.max-line-quantity") {
        @Override
        @Nullable
        OrderRejection check(LineDraft draft) {
            var quantity = draft.line().quantity();
            return quantity.isPositive() && quantity.amount().compareTo(draft.maxQuantity()) <= 0
                    ? null
                    : new OrderRejection.QuantityOutOfRange(draft.position(), quantity.amount(), draft.maxQuantity());
        }
    },
    COUNTED_UNITS_ARE_ORDERED_WHOLE(
            "What is counted is ordered in whole numbers.", OrderRejection.QuantityNotWhole.class) {
        @Override
        @Nullable
        OrderRejection check(LineDraft draft) {
            var quantity = draft.line().quantity();
            return !quantity.unit().countable() || quantity.isWhole()
                    ? null
                    : new OrderRejection.QuantityNotWhole(draft.position(), quantity.amount(), quantity.unit());
        }
    },
    A_PRICE_LIST_COVERS_THE_DAY(
            "A price list in the order's currency covers the day.", OrderRejection.NoListPrice.class) {
        @Override
        @Nullable
        OrderRejection check(LineDraft draft) {
            var price = draft.known().price();
            return draft.keepsPrice()
                            || price != null
                                    && price.currency().equals(draft.currency().getCode())
                    ? null
                    : new OrderRejection.NoListPrice(
                            draft.position(),
                            draft.known().number(),
                            draft.currency().getCode());
        }
    },
    /**
     * Another price needs an approved special price (ORD-14, A-06) or, outside of projects, a signed contract that states it
     * (ORD-22, ORD-27), which the order then names. A line that is ordered already keeps its price when the list changes.
     */
    THE_PRICE_IS_THE_LISTS_THE_CONTRACTS_OR_THE_APPROVED_ONE(
            "The price of a line is the list's, that of the signed contract that the order names, or the approved special price; a"
                    + " project's is never the contract's alone.",
            OrderRejection.PriceOffList.class) {
        @Override
        @Nullable
        OrderRejection check(LineDraft draft) {
            var product = draft.known();
            var price = product.price();
            var asked = draft.line().unitPrice();
            return draft.keepsPrice()
                            || price == null
                            || price.unitPrice().compareTo(asked) == 0
                            || draft.hasApprovedPrice()
                            || draft.hasContractPrice()
                    ? null
                    : new OrderRejection.PriceOffList(draft.position(), product.number(), asked, price.unitPrice());
        }
    };

    private final Card card;

    LineRule(String sentence, Class<? extends OrderRejection> refusal) {
        this.card = new Card(sentence, refusal);
    }

    LineRule(String sentence, Class<? extends OrderRejection> refusal, String setting) {
        this.card = new Card(sentence, refusal, setting);
    }

    @Override
    public Card card() {
        return card;
    }

    /** @return null when the rule is satisfied */
    abstract @Nullable OrderRejection check(LineDraft draft);

    static @Nullable OrderRejection firstRefusal(LineDraft draft) {
        for (var rule : values()) {
            var refusal = rule.check(draft);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /**
     * @param position counted from 1
     * @param product null when the catalogue has none
     * @param existing the line as it is ordered so far, null for a new one
     * @param priceStands whether a line that is ordered already keeps its price
     * @param specialPrice the one that the order names, null where it names none
     * @param contract the one that the order names and whose prices count for its kind, null where there is none
     */
    record LineDraft(
            int position,
            RequestedLine line,
            @Nullable ProductTerms product,
            @Nullable OrderLine existing,
            boolean priceStands,
            @Nullable SpecialPriceTerms specialPrice,
            @Nullable ContractTerms contract,
            CurrencyUnit currency,
            BigDecimal maxQuantity) {

        boolean keepsPrice() {
            return priceStands && existing != null && existing.unitPrice().compareTo(line.unitPrice()) == 0;
        }

        boolean hasApprovedPrice() {
            var approved = specialPrice == null ? null : specialPrice.approvedPrice(line.productId());
            return approved != null && approved.compareTo(line.unitPrice()) == 0;
        }

        boolean hasContractPrice() {
            return contract != null && contract.states(line.productId(), line.unitPrice());
        }

        /** The product, which an earlier rule has found. */
        ProductTerms known() {
            if (product == null) {
                throw new IllegalStateException("Rules are checked in order");
            }
            return product;
        }
    }
}
