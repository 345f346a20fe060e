package io.salesdesk.order.projects.model;

import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.platform.decision.EnumRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of a project registration, in the order in which they are checked. */
public enum RegistrationRule implements EnumRule {
    A_REGISTRATION_IS_FOR_A_CUSTOMER_OF_OURS(
            "A project is registered for a customer of ours.", ProjectRejection.UnknownCustomer.class) {
        @Override
        @Nullable
        ProjectRejection check(Draft draft) {
            return draft.request().customer() == null
                    ? new ProjectRejection.UnknownCustomer(draft.request().customerId())
                    : null;
        }
    },
    A_REGISTRATION_NAMES_LOCATION_MODELS_QUANTITIES_AND_PLANNED_USE(
            "A registration names the project's location, models, quantities and planned time of use.",
            ProjectRejection.RegistrationIncomplete.class) {
        @Override
        @Nullable
        ProjectRejection check(Draft draft) {
            var request = draft.request();
            var missing = new ArrayList<String>();
            if (request.location() == null || request.location().isBlank()) {
                missing.add("/location");
            }
            if (request.plannedUse() == null) {
                missing.add("/plannedUse");
            }
            if (request.lines().isEmpty()) {
                missing.add("/lines");
            }
            for (int i = 0; i < request.lines().size(); i++) {
                var line = request.lines().get(i);
                if (line.productId() == null) {
                    missing.add("/lines/" + i + "/productId");
                }
                if (line.quantity() == null) {
                    missing.add("/lines/" + i + "/quantity");
                }
            }
            return missing.isEmpty() ? null : new ProjectRejection.RegistrationIncomplete(missing);
        }
    },
    THE_PLANNED_USE_IS_NOT_PAST("The planned time of use is today or later.", ProjectRejection.PlannedUsePast.class) {
        @Override
        @Nullable
        ProjectRejection check(Draft draft) {
            var plannedUse = Objects.requireNonNull(draft.request().plannedUse());
            return plannedUse.isBefore(draft.today())
                    ? new ProjectRejection.PlannedUsePast(plannedUse, draft.today())
                    : null;
        }
    },
    EVERY_MODEL_IS_IN_THE_CATALOGUE_ONCE_AND_IN_ITS_UNIT(
            "A registration names every model once, from the catalogue and in its unit.",
            ProjectRejection.LineNotPossible.class) {
        @Override
        @Nullable
        ProjectRejection check(Draft draft) {
            var seen = new HashSet<UUID>();
            int position = 0;
            for (var line : draft.request().lines()) {
                position++;
                var productId = Objects.requireNonNull(line.productId());
                var quantity = Objects.requireNonNull(line.quantity());
                var product = draft.request().products().get(productId);
                if (product == null) {
                    return new ProjectRejection.LineNotPossible(position, "UNKNOWN_PRODUCT");
                }
                if (product.unit() != quantity.unit()) {
                    return new ProjectRejection.LineNotPossible(position, "OTHER_UNIT");
                }
                if (!isPossible(quantity)) {
                    return new ProjectRejection.LineNotPossible(position, "QUANTITY");
                }
                if (!seen.add(productId)) {
                    return new ProjectRejection.LineNotPossible(position, "PRODUCT_TWICE");
                }
            }
            return null;
        }
    },
    A_LARGE_PROJECT_GOES_TO_THE_REGIONAL_MANAGER(
            "A large project is told to the regional manager, who follows it up.",
            ProjectRejection.NoRegionalManager.class,
            "salesdesk.project.large-rolls, salesdesk.project.large-square-metres") {
        @Override
        @Nullable
        ProjectRejection check(Draft draft) {
            var request = draft.request();
            if (!request.isLarge(draft.threshold())) {
                return null;
            }
            if (request.regionalManager() == null) {
                return new ProjectRejection.NoRegionalManager();
            }
            return request.by().isAlso(request.regionalManager()) ? new ProjectRejection.OwnerRegisters() : null;
        }
    };

    private final Card card;

    RegistrationRule(String sentence, Class<? extends ProjectRejection> refusal) {
        this.card = new Card(sentence, refusal);
    }

    RegistrationRule(String sentence, Class<? extends ProjectRejection> refusal, String setting) {
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

    static boolean isPossible(Quantity quantity) {
        return quantity.isPositive() && (!quantity.unit().countable() || quantity.isWhole());
    }

    /** What is judged. */
    record Draft(RegisterProject.Request request, LargeProject threshold, LocalDate today) {}
}
