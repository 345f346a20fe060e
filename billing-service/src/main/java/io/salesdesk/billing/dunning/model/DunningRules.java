package io.salesdesk.billing.dunning.model;

import io.salesdesk.platform.decision.Rule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rulebook of dunning. */
public final class DunningRules {

    private static final List<OpeningRule> OF_OPENING = List.of(
            new OrderHasAtMostOneOpenCase(),
            new CoveredClaimOpensNoCase(),
            new HoldOpensNoCaseWhileDepositOrBalanceIsAskedFor());
    private static final GoodsThatLeftUnpaidAreClaimedFirst FIRST = new GoodsThatLeftUnpaidAreClaimedFirst();

    static final FirstReminderGoesOutOnTheNextWorkingDay FIRST_REMINDER = new FirstReminderGoesOutOnTheNextWorkingDay();
    static final RemindersGoOutOnThreeDaysRunningAndOnceMoreAfterAGap RHYTHM =
            new RemindersGoOutOnThreeDaysRunningAndOnceMoreAfterAGap();
    static final DaysOffCountUnlessTheCalendarIsSetToWorkingDays DAYS =
            new DaysOffCountUnlessTheCalendarIsSetToWorkingDays();

    private static final List<CourseRule> OF_COURSE = List.of(
            new PaymentClosesTheCaseAndCancelsTheRest(),
            new CaseFollowsTheAmountOfItsClaim(),
            new SlipThatCoversTheClaimPausesTheCount());

    private static final List<SendingRule> OF_SENDING =
            List.of(new OnlyTheNewestDueReminderIsSent(), new FourthReminderHandsTheCaseToTheRegionalManager());

    private static final EscalatedCaseImposesPaymentFirst ESCALATION = new EscalatedCaseImposesPaymentFirst();
    private static final ContactsAreRecordedWhileTheCaseIsOpen CONTACTS = new ContactsAreRecordedWhileTheCaseIsOpen();
    private static final WhoEnteredTheOrderDunsAndTheSalespersonGetsACopy PEOPLE =
            new WhoEnteredTheOrderDunsAndTheSalespersonGetsACopy();

    private DunningRules() {}

    public static List<Rule> all() {
        return Stream.of(
                        OF_OPENING.stream(),
                        Stream.of(FIRST, FIRST_REMINDER, RHYTHM, DAYS),
                        OF_COURSE.stream(),
                        OF_SENDING.stream(),
                        Stream.of(ESCALATION, CONTACTS, PEOPLE))
                .<Rule>flatMap(rules -> rules)
                .toList();
    }

    /** The claim about which a case is opened, empty for none. */
    public static Optional<Claim> toOpen(List<Claim> standing, boolean caseIsOpen) {
        return standing.stream()
                .sorted(FIRST.order())
                .filter(claim -> OF_OPENING.stream().allMatch(rule -> rule.lets(claim, standing, caseIsOpen)))
                .findFirst();
    }

    /** A closed case takes no further course. */
    static List<DunningCase.Event> review(Course course) {
        return OF_COURSE.stream().flatMap(rule -> rule.review(course).stream()).toList();
    }

    static List<DunningCase.Event> send(List<Step> due) {
        return OF_SENDING.stream().flatMap(rule -> rule.send(due).stream()).toList();
    }

    public static boolean imposesPaymentFirst(DunningCase.Event event) {
        return ESCALATION.imposesPaymentFirst(event);
    }

    /** Why no contact is recorded; empty when it is. */
    public static Optional<DunningRejection> refuseContact(DunningCase dunning) {
        return CONTACTS.refuse(dunning);
    }

    /** Who duns about an order, null when nobody is known. */
    public static @Nullable UUID owner(DunningOwner owner, @Nullable UUID enteredBy, UUID salesperson) {
        return PEOPLE.owner(owner, enteredBy, salesperson);
    }

    /** Which colleagues are told of a reminder. */
    public static List<UUID> told(@Nullable UUID owner, UUID salesperson) {
        return PEOPLE.told(owner, salesperson);
    }
}
