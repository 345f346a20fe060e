package io.salesdesk.customer.organisation.rest;

import io.salesdesk.customer.organisation.model.OrgUnitKind;
import io.salesdesk.customer.organisation.persistence.OrgUnitEntity;
import io.salesdesk.platform.rest.Resource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The company, a region or an office.
 *
 * @param awaitedManager the number of a manager who is not entered yet
 */
public record OrgUnitView(
        UUID id,
        long version,
        OrgUnitKind kind,
        String name,
        @Nullable UUID parentId,
        @Nullable UUID managerId,
        @Nullable String awaitedManager)
        implements Resource {

    static OrgUnitView of(OrgUnitEntity unit) {
        return new OrgUnitView(
                unit.id(),
                unit.version(),
                unit.kind(),
                unit.name(),
                unit.parentId(),
                unit.managerId(),
                unit.awaitedManager());
    }
}
