package io.salesdesk.order.projects.model;

import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.platform.decision.EnumRule;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a request for a special price, in the order in which they are checked. What an order at that price must
 * satisfy stands in {@link io.salesdesk.order.ordering.model.ReviewRule}.
 */
public enum SpecialPriceRule implements EnumRule {
    A_SPECIAL_PRICE_IS_FOR_A_REGISTERED_PROJECT(
            "A special price is asked for a registered project.", ProjectRejection.UnknownRegistration.class) {
        @Override
        @Nullable
        ProjectRejection check(Draft draft) {
            return draft.ask().registration() == null
                    ? new ProjectRejection.UnknownRegistration(draft.ask().registrationId())
                    : null;
        }
    },
    THE_MODELS_ARE_REGISTERED(
            "A special price is asked for models of the registration, each once.",
            ProjectRejection.ModelNotRegistered.class) {
        @Override
        @Nullable
        ProjectRejection check(Draft draft) {
            var registration = Objects.requireNonNull(draft.ask().registration());
            var seen = new HashSet<UUID>();
            int position = 0;
            for (var line : draft.ask().lines()) {
                position++;
                if (!registration.names(line.productId()) || !seen.add(line.productId())) {
                    return new ProjectRejection.ModelNotRegistered(position, registration.number());
                }
            }
            return null;
        }
    },
    A_SPECIAL_PRICE_COUNTS_ROLLS("A special price is for whole rolls.", ProjectRejection.NotInRolls.class) {
        @Override
        @Nullable
        ProjectRejection check(Draft draft) {
            int position = 0;
            for (var line : draft.ask().lines()) {
                position++;
                if (line.quantity().unit() != Unit.ROLL || !RegistrationRule.isPossible(line.quantity())) {
                    return new ProjectRejection.NotInRolls(position);
                }
            }
            return null;
        }
    },
    A_SPECIAL_PRICE_NEEDS_MORE_THAN_100_ROLLS(
            "A special price is asked for more than a hundred rolls; at exactly a hundred the list price holds.",
            ProjectRejection.TooFewRolls.class,
            "salesdesk.project.special-price.min-rolls-exclusive") {
        @Override
        @Nullable
        ProjectRejection check(Draft draft) {
            var rolls = draft.ask().lines().stream()
                    .map(SpecialPriceCommand.AskedLine::quantity)
                    .map(Quantity::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return rolls.compareTo(draft.minRollsExclusive()) > 0
                    ? null
                    : new ProjectRejection.TooFewRolls(rolls, draft.minRollsExclusive());
        }
    },
    A_SPECIAL_PRICE_IS_BELOW_THE_LIST(
            "A special price is below the list price of the day.", ProjectRejection.NotBelowList.class) {
        @Override
        @Nullable
        ProjectRejection check(Draft draft) {
            int position = 0;
            for (var line : draft.ask().lines()) {
                position++;
                var product = draft.ask().products().get(line.productId());
                var price = product == null ? null : product.price();
                if (price == null
                        || !price.currency().equals(draft.ask().currency().getCode())
                        || line.unitPrice().signum() <= 0
                        || line.unitPrice().compareTo(price.unitPrice()) >= 0) {
                    return new ProjectRejection.NotBelowList(position, line.unitPrice());
                }
            }
            return null;
        }
    };

    private final Card card;

    SpecialPriceRule(String sentence, Class<? extends ProjectRejection> refusal) {
        this.card = new Card(sentence, refusal);
    }

    SpecialPriceRule(String sentence, Class<? extends ProjectRejection> refusal, String setting) {
        this.card = new Card(sentence, refusal, setting);
    }

    @Override
    public Card card() {
        return card;
    }

    /** @return null when the rule is satisfied */
    abstract @Nullable ProjectRejection check(Draft draft);

    static @Nullable ProjectRejection firstRefusal(Draft draft) {
        for (var rule : values()) {
            var refusal = rule.check(draft);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** What is judged. */
    record Draft(SpecialPriceCommand.Ask ask, BigDecimal minRollsExclusive) {}
}
