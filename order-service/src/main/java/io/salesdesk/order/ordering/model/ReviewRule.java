package io.salesdesk.order.ordering.model;

import io.salesdesk.platform.decision.EnumRule;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a review checks beyond its sequence, in the order in which it is checked. The approval of a change is the review
 * of the revision that it makes, and checks the same.
 */
public enum ReviewRule implements EnumRule {
    THE_REGIONAL_MANAGER_COORDINATES_SAMPLE_BOOKS_DISPLAY_BOARD_PAPER_AND_CUSTOMERS_IN_ADJUSTMENT(
            "Sample books, display-board paper, and orders of a customer in an adjustment period go through the regional manager before the review passes.",
            OrderRejection.NeedsRegionalCoordination.class) {
        @Override
        @Nullable
        OrderRejection check(Reviewed reviewed) {
            return reviewed.cases().isEmpty() || reviewed.coordinated()
                    ? null
                    : new OrderRejection.NeedsRegionalCoordination(reviewed.cases());
        }
    },
    THE_SPECIAL_PRICE_IS_APPROVED(
            "A special price holds once the general manager or the deputy has approved it.",
            OrderRejection.SpecialPriceNotApproved.class) {
        @Override
        @Nullable
        OrderRejection check(Reviewed reviewed) {
            var terms = reviewed.specialPrice();
            return !reviewed.namesSpecialPrice() || (terms != null && terms.approved())
                    ? null
                    : new OrderRejection.SpecialPriceNotApproved(terms == null ? "?" : terms.number());
        }
    },
    THE_MODELS_ARE_THOSE_OF_THE_SPECIAL_PRICE(
            "An order at a special price is for models that it was approved for.",
            OrderRejection.SpecialPriceModelNotApproved.class) {
        @Override
        @Nullable
        OrderRejection check(Reviewed reviewed) {
            for (var line : reviewed.linesAtSpecialPrice()) {
                if (reviewed.terms().line(line.productId()) == null) {
                    return new OrderRejection.SpecialPriceModelNotApproved(
                            line.lineNo(), line.model(), reviewed.terms().number());
                }
            }
            return null;
        }
    },
    A_SPECIAL_PRICE_ORDER_IS_FOR_MORE_THAN_100_ROLLS(
            "An order at a special price is itself for more than a hundred rolls; at exactly a hundred the list price holds.",
            OrderRejection.SpecialPriceOrderTooSmall.class,
            "salesdesk.project.special-price.min-rolls-exclusive") {
        @Override
        @Nullable
        OrderRejection check(Reviewed reviewed) {
            if (!reviewed.namesSpecialPrice()) {
                return null;
            }
            var minimum = reviewed.terms().minRollsExclusive();
            var rolls = rolls(reviewed.lines());
            return rolls.compareTo(minimum) > 0
                    ? null
                    : new OrderRejection.SpecialPriceOrderTooSmall(
                            rolls, minimum, reviewed.terms().number());
        }
    },
    THE_PRICES_ARE_THE_APPROVED_ONES(
            "The prices of an order at a special price are the approved ones.",
            OrderRejection.SpecialPriceDiffers.class) {
        @Override
        @Nullable
        OrderRejection check(Reviewed reviewed) {
            for (var line : reviewed.linesAtSpecialPrice()) {
                var approved = Objects.requireNonNull(reviewed.terms().line(line.productId()))
                        .unitPrice();
                if (approved.compareTo(line.unitPrice()) != 0) {
                    return new OrderRejection.SpecialPriceDiffers(
                            line.lineNo(), line.model(), line.unitPrice(), approved);
                }
            }
            return null;
        }
    },
    THE_REMAINING_QUANTITY_COVERS_THE_ORDER(
            "All orders at a special price together take no more than was approved.",
            OrderRejection.SpecialPriceUsedUp.class) {
        @Override
        @Nullable
        OrderRejection check(Reviewed reviewed) {
            for (var line : reviewed.linesAtSpecialPrice()) {
                var remaining = Objects.requireNonNull(reviewed.terms().line(line.productId()))
                        .remaining();
                var claimed = claimed(reviewed.claimed(), line);
                if (remaining.isLessThan(claimed)) {
                    return new OrderRejection.SpecialPriceUsedUp(line.model(), claimed, remaining);
                }
            }
            return null;
        }
    };

    private final Card card;

    ReviewRule(String sentence, Class<? extends OrderRejection> refusal) {
        this.card = new Card(sentence, refusal);
    }

    ReviewRule(String sentence, Class<? extends OrderRejection> refusal, String setting) {
        this.card = new Card(sentence, refusal, setting);
    }

    @Override
    public Card card() {
        return card;
    }

    /** @return null when the rule is satisfied */
    abstract @Nullable OrderRejection check(Reviewed reviewed);

    static @Nullable OrderRejection firstRefusal(Reviewed reviewed) {
        for (var rule : values()) {
            var refusal = rule.check(reviewed);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static BigDecimal rolls(Collection<OrderLine> lines) {
        return lines.stream()
                .map(OrderLine::quantity)
                .filter(quantity -> quantity.unit() == Unit.ROLL)
                .map(Quantity::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Quantity claimed(Collection<Claim> claims, OrderLine line) {
        return claims.stream()
                .filter(claim -> claim.productId().equals(line.productId()))
                .map(Claim::quantity)
                .reduce(Quantity.zero(line.quantity().unit()), Quantity::plus);
    }

    /** So much of a product at a special price. */
    public record Claim(UUID productId, Quantity quantity) {

        static Claim of(OrderLine line) {
            return new Claim(line.productId(), line.quantity());
        }
    }

    /**
     * The revision that is reviewed.
     *
     * @param lines the live ones
     * @param claimed what it takes of the special price; more than its lines while fulfilment may still refuse to reduce
     *     some of them
     */
    record Reviewed(
            Basis basis,
            List<OrderLine> lines,
            List<Claim> claimed,
            Set<RegionalCase> cases,
            boolean coordinated,
            @Nullable SpecialPriceTerms specialPrice) {

        static Reviewed of(OrderContent content, Facts facts, Grounds grounds) {
            var lines = content.liveLines();
            return new Reviewed(
                    content.basis(),
                    lines,
                    lines.stream().map(Claim::of).toList(),
                    cases(content, grounds),
                    facts.coordination() != null,
                    grounds.specialPrice());
        }

        /** Those seen at entry, and that of the customer as it is now. */
        static Set<RegionalCase> cases(OrderContent content, Grounds grounds) {
            var cases = EnumSet.noneOf(RegionalCase.class);
            cases.addAll(content.regionalCases());
            if (grounds.customerInAdjustment()) {
                cases.add(RegionalCase.CUSTOMER_IN_ADJUSTMENT);
            }
            return cases;
        }

        boolean namesSpecialPrice() {
            return basis.specialPriceRequestId() != null;
        }

        List<OrderLine> linesAtSpecialPrice() {
            return namesSpecialPrice() ? lines : List.of();
        }

        /** The terms, which an earlier rule has found. */
        SpecialPriceTerms terms() {
            return Objects.requireNonNull(specialPrice);
        }
    }
}
