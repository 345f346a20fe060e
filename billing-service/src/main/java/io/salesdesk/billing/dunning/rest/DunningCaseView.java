package io.salesdesk.billing.dunning.rest;

import io.salesdesk.billing.dunning.application.FindDunningCase;
import io.salesdesk.billing.dunning.model.Claim;
import io.salesdesk.billing.dunning.model.DunningCase;
import io.salesdesk.billing.dunning.model.Step;
import io.salesdesk.billing.dunning.persistence.DunningCaseEntity;
import io.salesdesk.billing.dunning.persistence.DunningContact;
import io.salesdesk.platform.rest.Resource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The reminders about one claim.
 *
 * @param claim SHIPMENT, DEPOSIT, BALANCE or HOLD
 * @param shipmentId the held shipment, absent for the other claims
 * @param amount that is missing now, or was when the case ended
 * @param state OPEN, ESCALATED or CLOSED
 * @param pausedOn since when a slip covers the claim, absent while the count runs
 * @param ownerId who duns; the regional manager once it is escalated
 * @param contacts what was said, the oldest first; absent in lists
 */
public record DunningCaseView(
        UUID id,
        long version,
        String number,
        UUID customerId,
        UUID orderId,
        Claim.Kind claim,
        @Nullable UUID shipmentId,
        Money amount,
        String state,
        LocalDate aroseOn,
        @Nullable LocalDate pausedOn,
        @Nullable UUID ownerId,
        List<StepView> steps,
        DunningCase.@Nullable Outcome outcome,
        Instant openedAt,
        @Nullable Instant escalatedAt,
        @Nullable Instant closedAt,
        @Nullable List<ContactView> contacts)
        implements Resource {

    /** @param reason why it was missed or cancelled */
    public record StepView(
            int number,
            LocalDate dueOn,
            Step.State state,
            @Nullable String reason,
            @Nullable Instant endedAt) {

        static StepView of(DunningCaseEntity.StepRow row) {
            var step = row.step();
            return new StepView(step.number(), step.due(), step.state(), step.reason(), row.endedAt());
        }
    }

    public record ContactView(
            UUID id,
            Instant contactedAt,
            DunningContact.Channel channel,
            String spokenWith,
            String answer,
            @Nullable LocalDate promisedOn,
            String nextStep,
            UUID recordedBy,
            Instant recordedAt) {

        static ContactView of(DunningContact contact) {
            return new ContactView(
                    contact.id(),
                    contact.contactedAt(),
                    contact.channel(),
                    contact.spokenWith(),
                    contact.answer(),
                    contact.promisedOn(),
                    contact.nextStep(),
                    contact.recordedBy(),
                    contact.recordedAt());
        }
    }

    static DunningCaseView of(FindDunningCase.WithContacts found) {
        return of(
                found.dunning(), found.contacts().stream().map(ContactView::of).toList());
    }

    static DunningCaseView of(DunningCaseEntity dunning) {
        return of(dunning, null);
    }

    private static DunningCaseView of(DunningCaseEntity dunning, @Nullable List<ContactView> contacts) {
        return new DunningCaseView(
                dunning.id(),
                dunning.version(),
                dunning.number(),
                dunning.accountId(),
                dunning.orderId(),
                dunning.claim(),
                dunning.shipmentId(),
                dunning.amount(),
                dunning.state(),
                dunning.aroseOn(),
                dunning.pausedOn(),
                dunning.ownerId(),
                dunning.steps().stream().map(StepView::of).toList(),
                dunning.outcome(),
                dunning.openedAt(),
                dunning.escalatedAt(),
                dunning.closedAt(),
                contacts);
    }
}
