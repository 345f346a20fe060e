package io.salesdesk.customer.delegations.rest;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.delegations.application.EndDelegation;
import io.salesdesk.customer.delegations.application.FindDelegation;
import io.salesdesk.customer.delegations.application.GrantDelegation;
import io.salesdesk.customer.delegations.model.Delegation;
import io.salesdesk.customer.delegations.persistence.DelegationEntity;
import io.salesdesk.customer.delegations.persistence.Delegations;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Preconditions;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Who stands in for whom (ORD-34). */
@Path("/api/v1/delegations")
@Tag(name = "delegations")
@RunOnVirtualThread
public class DelegationResource {

    /** Who may look after the directory may see all delegations. */
    private static final String SEES_ALL = "person.maintain";

    private final Delegations delegations;
    private final FindDelegation find;
    private final GrantDelegation grantDelegation;
    private final EndDelegation endDelegation;
    private final Commands commands;
    private final Responses responses;
    private final Preconditions preconditions;
    private final Authority authority;
    private final Caller caller;

    DelegationResource(
            Delegations delegations,
            FindDelegation find,
            GrantDelegation grantDelegation,
            EndDelegation endDelegation,
            Commands commands,
            Responses responses,
            Preconditions preconditions,
            Authority authority,
            Caller caller) {
        this.delegations = delegations;
        this.find = find;
        this.grantDelegation = grantDelegation;
        this.endDelegation = endDelegation;
        this.commands = commands;
        this.responses = responses;
        this.preconditions = preconditions;
        this.authority = authority;
        this.caller = caller;
    }

    /**
     * @param commands names of the table of permissions; everything one may do when absent or empty
     * @param validTo the last business date
     * @param amountLimit the largest amount of one act
     */
    record GrantRequest(
            @NotNull UUID toPersonId,
            @Nullable @Size(max = 100) Set<@NotBlank @Size(max = 60) String> commands,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validTo,
            @Nullable Money amountLimit) {

        Delegation.Terms toTerms(UUID from) {
            return new Delegation.Terms(
                    from, toPersonId, commands == null ? Set.of() : commands, validFrom, validTo, amountLimit);
        }
    }

    /** Those the caller gave or was given, newest first; an administrator's list has everybody's. */
    @GET
    @Permission("read")
    @Transactional
    public Page<DelegationView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var before = page.after();
        return page.page(
                delegations.page(
                        authority.mayDo(SEES_ALL) ? null : caller.personId(),
                        before == null ? null : before.id(),
                        page.fetchSize()),
                delegation -> new PageRequest.Position("", delegation.id()),
                DelegationView::of);
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Transactional
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DelegationView.class)))
    public Response get(@PathParam("id") UUID id) {
        return responses.ok(DelegationView.of(visible(id)));
    }

    /** Lends the caller's own authority; it lapses by itself after the last day. */
    @POST
    @Permission("delegation.grant")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DelegationView.class)))
    public Response grant(@NotNull @Valid GrantRequest request) {
        return commands.create(
                request,
                () -> grantDelegation.grant(request.toTerms(caller.personId()), Actor.of(caller), authority::mayDo),
                DelegationView::of);
    }

    @POST
    @Path("/{id}/end")
    @Permission("delegation.end")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DelegationView.class)))
    public Response end(@PathParam("id") UUID id) {
        return commands.execute(
                null,
                () -> {
                    var delegation = visible(id);
                    preconditions.requireVersion(delegation.version());
                    endDelegation.end(delegation, Actor.of(caller));
                    return delegation;
                },
                DelegationView::of);
    }

    private DelegationEntity visible(UUID id) {
        return find.visible(id, caller.personId(), authority.mayDo(SEES_ALL));
    }
}
