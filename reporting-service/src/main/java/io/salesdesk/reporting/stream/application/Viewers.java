package io.salesdesk.reporting.stream.application;

import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.identity.Permissions;
import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes down what the caller of the current request may see, for as long as the answer lasts. */
@Singleton
public class Viewers {

    private final Caller caller;
    private final Authority authority;
    private final Permissions permissions;

    Viewers(Caller caller, Authority authority, Permissions permissions) {
        this.caller = caller;
        this.authority = authority;
        this.permissions = permissions;
    }

    public Viewer current() {
        var commands = permissions.commands().stream()
                .filter(authority::mayDo)
                .collect(Collectors.toMap(Function.identity(), authority::scope));
        return new Viewer(authority.scope("read"), commands, caller.involved());
    }
}
