package io.salesdesk.reporting.orders.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money of an order that is asked for and has not come.
 *
 * @param kind DEPOSIT, BALANCE, HOLD (a shipment waits for it) or SHIPMENT (it has left and is not paid)
 * @param since the business date on which it was asked for, or last reminded of
 * @param reminders null as long as nobody has been reminded
 */
public record OpenClaim(
        String kind,
        Money amount,
        LocalDate since,
        @Nullable Reminders reminders) {

    private static final String DEPOSIT = "DEPOSIT";
    private static final String BALANCE = "BALANCE";

    /**
     * A case of reminders (BIL-06).
     *
     * @param sent how many went out
     * @param escalated the regional manager has taken over
     */
    public record Reminders(UUID caseId, @Nullable String number, int sent, boolean escalated) {}

    /** What is asked for of an order, each kind once. */
    static List<OpenClaim> of(Order order) {
        var claims = new ArrayList<OpenClaim>();
        var cases = new ArrayList<>(order.openReminders());
        order.openDeposit()
                .ifPresent(asked -> claims.add(
                        claim(DEPOSIT, asked.amount(), asked.origin().businessDate(), take(cases, DEPOSIT), order)));
        order.openBalance()
                .ifPresent(asked -> claims.add(
                        claim(BALANCE, asked.amount(), asked.origin().businessDate(), take(cases, BALANCE), order)));
        cases.forEach(last ->
                claims.add(claim(last.claim(), last.amount(), last.origin().businessDate(), last, order)));
        return claims;
    }

    private static OpenClaim claim(
            String kind, Money amount, LocalDate since, DunningFact.@Nullable Reminder last, Order order) {
        return last == null
                ? new OpenClaim(kind, amount, since, null)
                : new OpenClaim(kind, last.amount(), since, order.reminders(last.caseId()));
    }

    private static DunningFact.@Nullable Reminder take(List<DunningFact.Reminder> cases, String claim) {
        var found = cases.stream()
                .filter(last -> last.claim().equals(claim))
                .findFirst()
                .orElse(null);
        cases.removeIf(last -> last.claim().equals(claim));
        return found;
    }
}
