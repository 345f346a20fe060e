package io.salesdesk.reporting.stream.application;

import io.salesdesk.platform.identity.DataScope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at rows, and what they may see.
 *
 * @param read the records that they may read
 * @param commands what they may do, each with the records they may do it to
 * @param involved everybody whose act it would be, for the rule that nobody is maker and checker of one act
 */
public record Viewer(DataScope read, Map<String, DataScope> commands, Set<UUID> involved) {

    public Viewer {
        commands = Map.copyOf(commands);
        involved = Set.copyOf(involved);
    }

    /**
     * @param command that the row waits for, null when it is for everyone who may read
     * @param excluded from whom it is hidden
     */
    public boolean sees(
            @Nullable UUID region,
            @Nullable UUID office,
            @Nullable UUID owner,
            @Nullable String command,
            Set<UUID> excluded) {
        if (command == null) {
            return read.permits(region, office, owner);
        }
        var scope = commands.get(command);
        return scope != null && scope.permits(region, office, owner) && Collections.disjoint(excluded, involved);
    }

    /** A scope together with the commands that reach so far; without commands it is for reading. */
    public record Grant(
            @Nullable Set<String> commands, boolean all, Set<UUID> regions, Set<UUID> offices, Set<UUID> owners) {

        static Grant of(@Nullable Set<String> commands, DataScope scope) {
            return new Grant(commands, scope.all(), scope.regions(), scope.offices(), scope.owners());
        }
    }

    /** The same in few rows, for queries: most commands share a scope. */
    public List<Grant> grants() {
        var commandsOf = new HashMap<DataScope, Set<String>>();
        commands.forEach((command, scope) ->
                commandsOf.computeIfAbsent(scope, _ -> new TreeSet<>()).add(command));
        var grants = new ArrayList<Grant>();
        grants.add(Grant.of(null, read));
        commandsOf.forEach((scope, names) -> grants.add(Grant.of(names, scope)));
        return grants;
    }
}
