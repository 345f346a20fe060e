package io.salesdesk.customer.delegations.rest;

import io.salesdesk.customer.delegations.model.Delegation;
import io.salesdesk.customer.delegations.persistence.DelegationEntity;
import io.salesdesk.platform.rest.Resource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A delegation (ORD-34).
 *
 * @param commands everything the delegator may do when empty
 * @param validTo the last business date
 * @param endReason null while it has not ended
 */
public record DelegationView(
        UUID id,
        long version,
        UUID fromPersonId,
        UUID toPersonId,
        List<String> commands,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable Money amountLimit,
        Instant grantedAt,
        @Nullable Instant endedAt,
        Delegation.@Nullable EndReason endReason)
        implements Resource {

    static DelegationView of(DelegationEntity delegation) {
        return new DelegationView(
                delegation.id(),
                delegation.version(),
                delegation.fromPerson(),
                delegation.toPerson(),
                delegation.commands(),
                delegation.validFrom(),
                delegation.validTo(),
                delegation.amountLimit(),
                delegation.grantedAt(),
                delegation.endedAt(),
                delegation.endReason());
    }
}
