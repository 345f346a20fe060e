package io.salesdesk.platform.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request through when its caller may give the command of the resource method: before the body is read, so that
 * nobody learns from validation what they may not do.
 */
@Singleton
class PermissionFilter {

    static final String ON_BEHALF_OF = "On-Behalf-Of";

    private final CurrentIdentityAssociation identityAssociation;
    private final Directory directory;
    private final Permissions permissions;
    private final TokenReader tokens;
    private final RateLimit rateLimit;
    private final RequestCaller caller;
    private final BusinessClock clock;
    private final Map<Method, Optional<String>> commands = new ConcurrentHashMap<>();

    PermissionFilter(
            CurrentIdentityAssociation identityAssociation,
            Directory directory,
            Permissions permissions,
            TokenReader tokens,
            RateLimit rateLimit,
            RequestCaller caller,
            BusinessClock clock) {
        this.identityAssociation = identityAssociation;
        this.directory = directory;
        this.permissions = permissions;
        this.tokens = tokens;
        this.rateLimit = rateLimit;
        this.caller = caller;
        this.clock = clock;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http) {
        var command = commands.computeIfAbsent(resource.getResourceMethod(), PermissionFilter::commandOf)
                .orElseThrow(() -> new ProblemException(ProblemKind.FORBIDDEN));

        SecurityIdentity identity = identityAssociation.getIdentity();
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException();
        }
        var person = tokens.personOf(token).orElseThrow(() -> new ProblemException(ProblemKind.UNKNOWN_PERSON));
        rateLimit.count(person.id());
        caller.actAs(person, tokens.rolesOf(identity.getRoles()), addressOf(http));
        caller.carriesOut(command);

        var delegatorHeader = request.getHeaderString(ON_BEHALF_OF);
        if (delegatorHeader != null) {
            actFor(delegatorHeader, person, command);
        }
        if (permissions.rolesFor(command).stream().noneMatch(caller.roles()::contains)) {
            throw new ProblemException(ProblemKind.FORBIDDEN, Map.of("command", command));
        }
    }

    private void actFor(String header, Person person, String command) {
        var delegatorId = TokenReader.parse(header)
                .orElseThrow(() -> ProblemException.parameter(ON_BEHALF_OF, "must be the UUID of a person"));
        var delegation = directory
                .delegation(delegatorId, person.id(), command, clock.today())
                .orElseThrow(() -> new ProblemException(ProblemKind.NO_DELEGATION, Map.of("command", command)));
        var delegator = directory
                .person(delegatorId)
                .filter(Person::active)
                .orElseThrow(() -> new ProblemException(ProblemKind.NO_DELEGATION, Map.of("command", command)));
        caller.actFor(delegator, delegation);
    }

    private static @Nullable String addressOf(HttpServerRequest http) {
        var address = http.remoteAddress();
        return address == null ? null : address.hostAddress();
    }

    static Optional<String> commandOf(Method method) {
        return commandOf((AnnotatedElement) method).or(() -> commandOf((AnnotatedElement) method.getDeclaringClass()));
    }

    private static Optional<String> commandOf(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Permission.class)).map(Permission::value);
    }
}
