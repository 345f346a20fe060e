package io.salesdesk.customer.organisation.model;

import io.salesdesk.platform.decision.Decision;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a person with certain roles sits: a role that reaches an office's or a region's records needs one.
 *
 * @param regionId the office's region, where there is an office
 */
public record Seating(@Nullable UUID officeId, @Nullable UUID regionId) {

    public Decision<Seating> decide(Set<Role> roles) {
        if (roles.isEmpty()) {
            return Decision.reject(new OrganisationRejection.PersonNeedsRole());
        }
        for (var role : roles) {
            var missing = switch (role.seat()) {
                case OFFICE -> officeId == null;
                case REGION -> regionId == null;
                case COMPANY -> false;
            };
            if (missing) {
                return Decision.reject(new OrganisationRejection.RoleNeedsSeat(
                        role.name(), role.seat().name()));
            }
        }
        return Decision.accept(this);
    }
}
