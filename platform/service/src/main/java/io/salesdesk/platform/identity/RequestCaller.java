package io.salesdesk.platform.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is behind the current request; filled when the request has been authenticated. */
@RequestScoped
public class RequestCaller implements Caller {

    private @Nullable Person person;
    private @Nullable Person delegator;
    private @Nullable Delegation delegation;
    private @Nullable String command;
    private @Nullable String sourceAddress;
    private Set<String> roles = Set.of();

    /** The caller acts in their own name. */
    void actAs(Person who, Set<String> theirRoles, @Nullable String address) {
        person = who;
        delegator = null;
        delegation = null;
        roles = Set.copyOf(theirRoles);
        sourceAddress = address;
    }

    /** The caller uses a colleague's authority, with the colleague's roles of the directory. */
    void actFor(Person colleague, Delegation granted) {
        delegator = colleague;
        delegation = granted;
        roles = colleague.roles();
    }

    /** Goes on with what the caller was allowed on the colleague's behalf when the work was asked for. */
    void actFor(Person colleague, Set<String> rolesThen) {
        delegator = colleague;
        delegation = null;
        roles = Set.copyOf(rolesThen);
    }

    void carriesOut(String name) {
        command = name;
    }

    /** Whether somebody is behind the current work; false when the system acts by itself. */
    public boolean isKnown() {
        return person != null;
    }

    @Override
    public UUID personId() {
        return known().id();
    }

    @Override
    public @Nullable UUID onBehalfOf() {
        return delegator == null ? null : delegator.id();
    }

    @Override
    public Set<String> roles() {
        return roles;
    }

    @Override
    public Set<UUID> involved() {
        return delegator == null ? Set.of(known().id()) : Set.of(known().id(), delegator.id());
    }

    /** The person whose authority counts: the delegator's where there is one. */
    public Person principal() {
        return delegator == null ? known() : delegator;
    }

    /** What the delegator left to the caller, null when the caller acts in their own name. */
    @Nullable
    Delegation delegation() {
        return delegation;
    }

    public @Nullable String sourceAddress() {
        return sourceAddress;
    }

    /** The command that the current resource method carries out. */
    public String command() {
        return Objects.requireNonNull(command, "The resource method names no command");
    }

    private Person known() {
        if (person == null) {
            throw new IllegalStateException("Nobody is behind the current work");
        }
        return person;
    }
}
