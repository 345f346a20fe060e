package io.salesdesk.reporting.contracts.model;

import io.salesdesk.reporting.contracts.model.ContractFact.Drafted;
import io.salesdesk.reporting.contracts.model.ContractFact.Signed;
import io.salesdesk.reporting.file.model.CaseFile;
import io.salesdesk.reporting.orders.model.Attribution;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it is listed: what was agreed, apart from what its orders have come to.
 *
 * @param dueOn the date on which delivery is due
 * @param signedOn null while it is a draft
 * @param complete whether all its papers are on file
 * @param frame it is worth what is ordered under it
 */
public record Contract(
        UUID contractId,
        String number,
        UUID customerId,
        String type,
        Attribution attribution,
        Money amount,
        LocalDate draftedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate signedOn,
        boolean complete,
        boolean frame) {

    /** Empty while only its signature has been read. */
    public static Optional<Contract> of(CaseFile<ContractFact> file) {
        var signed = file.last(Signed.class);
        return file.last(Drafted.class)
                .map(drafted -> new Contract(
                        file.id(),
                        drafted.number(),
                        drafted.customerId(),
                        drafted.type(),
                        drafted.attribution(),
                        drafted.amount(),
                        drafted.origin().businessDate(),
                        drafted.deliverBy(),
                        signed.map(Signed::signedOn).orElse(null),
                        signed.map(Signed::complete).orElse(false),
                        signed.map(Signed::frame).orElse(false)));
    }
}
