package io.salesdesk.platform.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The company, a region or an office. */
public record OrgUnit(
        UUID id,
        Kind kind,
        String name,
        @Nullable UUID parentId,
        @Nullable UUID managerId) {

    public enum Kind {
        COMPANY,
        REGION,
        OFFICE
    }
}
