package io.salesdesk.reporting.worklist.rest;

import io.salesdesk.reporting.worklist.model.WorkKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the caller.
 *
 * @param command that the record waits for
 * @param roles that permit the command
 * @param service whose API the path belongs to
 * @param number the record's document number
 * @param since real time
 * @param sinceDate business date
 * @param dueOn not before this business date, absent for at once
 * @param amount that is at stake
 */
public record WorkView(
        UUID id,
        WorkKind kind,
        String command,
        @Nullable List<String> roles,
        String service,
        String path,
        UUID subjectId,
        @Nullable String number,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Nullable String salespersonName,
        @Nullable String officeName,
        @Nullable String regionName,
        Instant since,
        LocalDate sinceDate,
        @Nullable LocalDate dueOn,
        @Nullable Money amount) {

    WorkView with(List<String> permittedRoles) {
        return new WorkView(
                id,
                kind,
                command,
                permittedRoles,
                service,
                path,
                subjectId,
                number,
                customerId,
                customerName,
                salespersonName,
                officeName,
                regionName,
                since,
                sinceDate,
                dueOn,
                amount);
    }
}
