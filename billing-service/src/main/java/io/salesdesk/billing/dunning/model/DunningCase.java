package io.salesdesk.billing.dunning.model;

import io.salesdesk.platform.clock.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The reminders about one claim (BIL-06, BIL-07, A-04): a step a day for three days, another four days later, when the
 * regional manager takes over. A slip that covers the claim, or the release of
 * reserved goods, pauses the count; payment closes the case.
 */
public sealed interface DunningCase {

    /**
     * @param steps all four, by number
     * @param pausedOn since when the claim stands still, null while the count runs
     */
    record Open(
            Claim.Kind kind,
            Money amount,
            @Nullable UUID shipmentId,
            List<Step> steps,
            @Nullable LocalDate pausedOn) implements DunningCase {

        public Open {
            steps = List.copyOf(steps);
        }
    }

    /** The regional manager owns it; nothing is sent automatically any more. */
    record Escalated(
            Claim.Kind kind, Money amount, @Nullable UUID shipmentId, List<Step> steps) implements DunningCase {

        public Escalated {
            steps = List.copyOf(steps);
        }
    }

    record Closed(Outcome outcome, List<Step> steps) implements DunningCase {

        public Closed {
            steps = List.copyOf(steps);
        }
    }

    /** How a case ends. */
    enum Outcome {
        PAID,
        /** The held shipment may leave. */
        RELEASED,
        /** The held shipment is off. */
        WITHDRAWN,
        /** The order is off. */
        CANCELLED
    }

    sealed interface Event {
        /** The claim is of another amount now. */
        record AmountChanged(Money amount) implements Event {}

        record CasePaused(LocalDate on) implements Event {}

        /** The count goes on; the steps that have not ended lie where they are given. */
        record CaseResumed(List<Step> steps) implements Event {
            public CaseResumed {
                steps = List.copyOf(steps);
            }
        }

        record StepMissed(int step, String reason) implements Event {}

        record StepSent(int step, LocalDate due) implements Event {}

        record CaseEscalated() implements Event {}

        record CaseClosed(Outcome outcome) implements Event {}
    }

    /** A case about a claim that arose on the date. */
    static Open open(Claim claim, LocalDate arose, DunningPlan plan, WorkingCalendar calendar) {
        var dates = plan.dates(arose, calendar);
        var steps = IntStream.range(0, dates.size())
                .mapToObj(at -> new Step(at + 1, dates.get(at), Step.State.PENDING, null))
                .toList();
        return new Open(claim.kind(), claim.amount(), claim.shipmentId(), steps, null);
    }

    /**
     * What follows when the order's money or shipments have changed.
     *
     * @param standing the claims that the order has now
     * @param whenGone how the case ends when its claim is not among them
     */
    static List<Event> review(
            DunningCase state,
            List<Claim> standing,
            Outcome whenGone,
            LocalDate today,
            DunningPlan plan,
            WorkingCalendar calendar) {
        return switch (state) {
            case Open open ->
                DunningRules.review(new Course(
                        open.amount(),
                        open,
                        find(standing, open.kind(), open.shipmentId()),
                        whenGone,
                        today,
                        plan,
                        calendar));
            case Escalated escalated ->
                DunningRules.review(new Course(
                        escalated.amount(),
                        null,
                        find(standing, escalated.kind(), escalated.shipmentId()),
                        whenGone,
                        today,
                        plan,
                        calendar));
            case Closed closed -> List.of();
        };
    }

    /**
     * What is due: only the newest due step is sent, earlier ones are missed, and the fourth escalates whatever happened
     * to the others.
     *
     * @param sendToday whether the time of day for sending has come
     */
    static List<Event> due(DunningCase state, LocalDate today, boolean sendToday) {
        return switch (state) {
            case Open open -> {
                if (open.pausedOn() != null) {
                    yield List.of();
                }
                var due = open.steps().stream()
                        .filter(Step::isPending)
                        .filter(step -> step.due().isBefore(today)
                                || (sendToday && step.due().isEqual(today)))
                        .toList();
                yield due.isEmpty() ? List.of() : DunningRules.send(due);
            }
            case Escalated escalated -> List.of();
            case Closed closed -> List.of();
        };
    }

    static DunningCase evolve(DunningCase state, Event event) {
        return switch (state) {
            case Open open -> evolve(open, event);
            case Escalated escalated ->
                switch (event) {
                    case Event.AmountChanged(var amount) ->
                        new Escalated(escalated.kind(), amount, escalated.shipmentId(), escalated.steps());
                    case Event.CaseClosed(var outcome) -> new Closed(outcome, cancelled(escalated.steps()));
                    case Event.CasePaused paused -> throw past(state, event);
                    case Event.CaseResumed resumed -> throw past(state, event);
                    case Event.StepMissed missed -> throw past(state, event);
                    case Event.StepSent sent -> throw past(state, event);
                    case Event.CaseEscalated again -> throw past(state, event);
                };
            case Closed closed -> throw past(state, event);
        };
    }

    private static DunningCase evolve(Open open, Event event) {
        return switch (event) {
            case Event.AmountChanged(var amount) ->
                new Open(open.kind(), amount, open.shipmentId(), open.steps(), open.pausedOn());
            case Event.CasePaused(var on) -> new Open(open.kind(), open.amount(), open.shipmentId(), open.steps(), on);
            case Event.CaseResumed(var steps) -> new Open(open.kind(), open.amount(), open.shipmentId(), steps, null);
            case Event.StepMissed(var number, var reason) -> withStep(open, number, Step.State.MISSED, reason);
            case Event.StepSent(var number, var due) -> withStep(open, number, Step.State.SENT, null);
            case Event.CaseEscalated escalated ->
                new Escalated(open.kind(), open.amount(), open.shipmentId(), open.steps());
            case Event.CaseClosed(var outcome) -> new Closed(outcome, cancelled(open.steps()));
        };
    }

    private static Open withStep(Open open, int number, Step.State end, @Nullable String reason) {
        return new Open(
                open.kind(),
                open.amount(),
                open.shipmentId(),
                open.steps().stream()
                        .map(step -> step.number() == number ? step.ended(end, reason) : step)
                        .toList(),
                open.pausedOn());
    }

    private static List<Step> cancelled(List<Step> steps) {
        return steps.stream()
                .map(step -> step.isPending() ? step.ended(Step.State.CANCELLED, "case-closed") : step)
                .toList();
    }

    private static @Nullable Claim find(List<Claim> standing, Claim.Kind kind, @Nullable UUID shipmentId) {
        return standing.stream()
                .filter(claim -> claim.isFor(kind, shipmentId))
                .findFirst()
                .orElse(null);
    }

    private static IllegalStateException past(DunningCase state, Event event) {
        return new IllegalStateException(event + " cannot follow in " + state);
    }
}
