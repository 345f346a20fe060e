package io.salesdesk.platform.identity;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does work in the background in the name of the person who asked for it, with the authority they had then. */
@Singleton
public class Acting {

    private final RequestCaller caller;
    private final Directory directory;

    Acting(RequestCaller caller, Directory directory) {
        this.caller = caller;
        this.directory = directory;
    }

    /**
     * Makes {@link Caller} and {@link Authority} available to the work.
     *
     * @param roles the roles that counted when the work was asked for
     * @throws IllegalStateException when the person is not in the directory
     */
    public void as(UUID personId, @Nullable UUID onBehalfOf, Set<String> roles, String command, Runnable work) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            caller.actAs(known(personId), roles, null);
            Optional.ofNullable(onBehalfOf).map(this::known).ifPresent(delegator -> caller.actFor(delegator, roles));
            caller.carriesOut(command);
            work.run();
        } finally {
            context.terminate();
        }
    }

    private Person known(UUID id) {
        return directory.person(id).orElseThrow(() -> new IllegalStateException("Not in the directory: " + id));
    }
}
