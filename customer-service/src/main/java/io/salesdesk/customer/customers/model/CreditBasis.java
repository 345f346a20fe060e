package io.salesdesk.customer.customers.model;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a good credit standing rests on (CUS-10): cash from the start, or the newest concluded credit investigation.
 *
 * @param investigation null when none has been concluded
 */
public record CreditBasis(
        SettlementMethod settlementMethod, @Nullable Investigation investigation) {

    /**
     * @param validUntil the last day on which the conclusion holds, null when it does not end
     * @param investigators everybody who had a part in it
     */
    public record Investigation(
            boolean creditworthy, @Nullable LocalDate validUntil, Set<UUID> investigators) {}

    /** What the file has to show for the customer's credit. */
    public enum OnFile {
        NONE,
        NOT_CREDITWORTHY,
        OVER,
        CREDITWORTHY
    }

    public OnFile onFile(LocalDate today) {
        if (investigation == null) {
            return OnFile.NONE;
        }
        if (!investigation.creditworthy()) {
            return OnFile.NOT_CREDITWORTHY;
        }
        var until = investigation.validUntil();
        return until != null && until.isBefore(today) ? OnFile.OVER : OnFile.CREDITWORTHY;
    }

    public boolean supportsGoodStanding(LocalDate today) {
        return settlementMethod == SettlementMethod.CASH || onFile(today) == OnFile.CREDITWORTHY;
    }

    public Set<UUID> investigators() {
        return investigation == null ? Set.of() : investigation.investigators();
    }
}
