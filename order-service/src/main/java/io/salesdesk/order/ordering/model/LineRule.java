package io.salesdesk.order.ordering.model;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The rules that every line of an order must satisfy, in the order in which they are checked. */
public enum LineRule {
    THE_PRODUCT_IS_IN_THE_CATALOGUE("ORD-05") {
        @Override
        @Nullable
        OrderRejection check(LineDraft draft) {
            return draft.product() == null
                    ? new OrderRejection.UnknownProduct(
                            draft.position(), draft.line().productId())
                    : null;
        }
    },
    THE_PRODUCT_IS_SOLD("ORD-05") {
        @Override
        @Nullable
        OrderRejection check(LineDraft draft) {
            var product = draft.known();
            return product.active() || draft.existing() != null
                    ? null
                    : new OrderRejection.InactiveProduct(draft.position(), product.number());
        }
    },
    THE_UNIT_IS_THE_PRODUCTS("ORD-05") {
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
    THE_QUANTITY_IS_POSITIVE_AND_PLAUSIBLE("ORD-05") {
        @Override
        @Nullable
        OrderRejection check(LineDraft draft) {
            var quantity = draft.line().quantity();
            return quantity.isPositive() && quantity.amount().compareTo(draft.maxQuantity()) <= 0
                    ? null
                    : new OrderRejection.QuantityOutOfRange(draft.position(), quantity.amount(), draft.maxQuantity());
        }
    },
    COUNTED_UNITS_ARE_ORDERED_WHOLE("ORD-05") {
        @Override
        @Nullable
        OrderRejection check(LineDraft draft) {
            var quantity = draft.line().quantity();
            return !quantity.unit().countable() || quantity.isWhole()
                    ? null
                    : new OrderRejection.QuantityNotWhole(draft.position(), quantity.amount(), quantity.unit());
        }
    },
    A_PRICE_LIST_COVERS_THE_DAY("ORD-27") {
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
     * Another price needs an approval (ORD-27, A-06), which the order then names. A line that is ordered already keeps its
     * price when the list changes.
     */
    THE_PRICE_IS_THE_LISTS_OR_THE_APPROVED_ONE("ORD-27") {
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
                    ? null
                    : new OrderRejection.PriceOffList(draft.position(), product.number(), asked, price.unitPrice());
        }
    };

    private final String requirement;

    LineRule(String requirement) {
        this.requirement = requirement;
    }

    public String requirement() {
        return requirement;
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
     */
    record LineDraft(
            int position,
            RequestedLine line,
            @Nullable ProductTerms product,
            @Nullable OrderLine existing,
            boolean priceStands,
            @Nullable SpecialPriceTerms specialPrice,
            CurrencyUnit currency,
            BigDecimal maxQuantity) {

        boolean keepsPrice() {
            return priceStands && existing != null && existing.unitPrice().compareTo(line.unitPrice()) == 0;
        }

        boolean hasApprovedPrice() {
            var approved = specialPrice == null ? null : specialPrice.approvedPrice(line.productId());
            return approved != null && approved.compareTo(line.unitPrice()) == 0;
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
