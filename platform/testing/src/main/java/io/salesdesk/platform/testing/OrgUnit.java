package io.salesdesk.platform.testing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the company.
 *
 * @param kind {@code COMPANY}, {@code REGION} or {@code OFFICE}
 */
public record OrgUnit(
        UUID id,
        String kind,
        String name,
        @Nullable UUID parentId,
        @Nullable UUID managerId) {}
