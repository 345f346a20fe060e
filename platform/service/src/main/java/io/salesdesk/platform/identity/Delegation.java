package io.salesdesk.platform.identity;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An absent person's authority in somebody else's hands (ORD-34).
 *
 * @param commands what may be done, everything the delegator may do when empty
 * @param validFrom the first business date
 * @param validTo the last business date; the delegation lapses by itself after it
 * @param amountLimit the largest amount of one act, null when unlimited
 */
record Delegation(
        UUID id,
        UUID fromPerson,
        UUID toPerson,
        Set<String> commands,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable Money amountLimit) {

    /** Looking, and the common door to all decisions, where the command decided about is checked by itself. */
    private static final Set<String> COMMON = Set.of("read", "approval.read", "approval.decide");

    boolean covers(String command) {
        return commands.isEmpty() || commands.contains(command) || COMMON.contains(command);
    }

    boolean permits(String command, LocalDate businessDate) {
        return covers(command) && !businessDate.isBefore(validFrom) && !businessDate.isAfter(validTo);
    }
}
