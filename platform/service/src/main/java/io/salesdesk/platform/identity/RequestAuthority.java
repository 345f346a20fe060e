package io.salesdesk.platform.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;

/** The union over the caller's roles that permit a command. */
@RequestScoped
class RequestAuthority implements Authority {

    private final RequestCaller caller;
    private final Permissions permissions;

    RequestAuthority(RequestCaller caller, Permissions permissions) {
        this.caller = caller;
        this.permissions = permissions;
    }

    @Override
    public DataScope scope(String command) {
        return isDelegated(command)
                ? scope(caller.principal(), caller.roles(), command, permissions)
                : new DataScope(false, Set.of(), Set.of(), Set.of());
    }

    /** On behalf of a colleague only what the colleague delegated counts. */
    private boolean isDelegated(String command) {
        var delegation = caller.delegation();
        return delegation == null || delegation.covers(command);
    }

    static DataScope scope(Person principal, Set<String> roles, String command, Permissions permissions) {
        Set<UUID> regions = new HashSet<>();
        Set<UUID> offices = new HashSet<>();
        Set<UUID> owners = new HashSet<>();
        for (String role : permissions.rolesFor(command)) {
            if (!roles.contains(role)) {
                continue;
            }
            switch (permissions.reachOf(role)) {
                case ALL -> {
                    return DataScope.EVERYTHING;
                }
                case REGION -> {
                    if (principal.regionId() != null) {
                        regions.add(principal.regionId());
                    }
                }
                case OFFICE -> {
                    if (principal.officeId() != null) {
                        offices.add(principal.officeId());
                    }
                }
                case OWN -> owners.add(principal.id());
            }
        }
        return new DataScope(false, Set.copyOf(regions), Set.copyOf(offices), Set.copyOf(owners));
    }

    @Override
    public DataScope scope() {
        return scope(caller.command());
    }

    @Override
    public boolean mayDo(String command) {
        return isDelegated(command) && permissions.rolesFor(command).stream().anyMatch(caller.roles()::contains);
    }

    @Override
    public boolean permitsAmount(Money amount) {
        var delegation = caller.delegation();
        var limit = delegation == null ? null : delegation.amountLimit();
        return limit == null || (limit.isSameCurrency(amount) && !amount.isGreaterThan(limit));
    }
}
