package io.salesdesk.reporting.orders.model;

import io.salesdesk.reporting.file.model.Origin;
import java.util.UUID;
import org.joda.money.Money;

/** What is filed about a case of reminders (催款) for money of the order. */
public sealed interface DunningFact extends OrderFact {

    UUID caseId();

    @Override
    default String slot() {
        return "dunning/" + caseId() + "/" + getClass().getSimpleName();
    }

    /** A reminder by which the amount of the claim is known. */
    sealed interface Reminder extends DunningFact {

        /** HOLD, DEPOSIT, BALANCE or SHIPMENT. */
        String claim();

        Money amount();
    }

    /** @param step the reminder's number, from 1 */
    record Sent(Origin origin, UUID caseId, String number, String claim, int step, Money amount) implements Reminder {}

    /** The regional manager has taken over (BIL-06). */
    record Escalated(Origin origin, UUID caseId, String claim, Money amount) implements Reminder {}

    record Closed(Origin origin, UUID caseId) implements DunningFact {}
}
