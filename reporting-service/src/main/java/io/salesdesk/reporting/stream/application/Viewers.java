package io.salesdesk.reporting.stream.application;

import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.identity.Permissions;
import io.salesdesk.reporting.stream.model.Visibility;
import jakarta.inject.Singleton;
import java.util.HashMap;

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
        var commands = new HashMap<String, DataScope>();
        permissions.commands().stream().filter(authority::mayDo).forEach(command -> {
            var scope = authority.scope(command);
            commands.put(command, scope);
            permissions.rolesFor(command).stream()
                    .filter(caller.roles()::contains)
                    .forEach(role -> commands.put(Visibility.command(command, role), scope));
        });
        return new Viewer(authority.scope("read"), commands, caller.involved());
    }
}
