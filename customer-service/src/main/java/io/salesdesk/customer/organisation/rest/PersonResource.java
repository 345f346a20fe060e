package io.salesdesk.customer.organisation.rest;

import io.salesdesk.customer.organisation.application.FindPerson;
import io.salesdesk.customer.organisation.application.MaintainPerson;
import io.salesdesk.customer.organisation.model.Role;
import io.salesdesk.customer.organisation.persistence.People;
import io.salesdesk.customer.organisation.persistence.PersonEntity;
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
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The people of the company, which every service projects. */
@Path("/api/v1/people")
@Tag(name = "people")
@RunOnVirtualThread
public class PersonResource {

    private final People people;
    private final FindPerson find;
    private final MaintainPerson maintain;
    private final Commands commands;
    private final Responses responses;
    private final Preconditions preconditions;
    private final Authority authority;
    private final Caller caller;

    PersonResource(
            People people,
            FindPerson find,
            MaintainPerson maintain,
            Commands commands,
            Responses responses,
            Preconditions preconditions,
            Authority authority,
            Caller caller) {
        this.people = people;
        this.find = find;
        this.maintain = maintain;
        this.commands = commands;
        this.responses = responses;
        this.preconditions = preconditions;
        this.authority = authority;
        this.caller = caller;
    }

    /**
     * @param id as the identity provider names the person in the {@code person} claim; made up when absent, not to be
     *     changed
     * @param officeId an office; the region follows from it
     * @param regionId a region, for somebody who belongs to no office
     */
    record PersonRequest(
            @Nullable UUID id,
            @NotBlank @Size(max = 40) String number,

            @NotBlank @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9._-]*")
            String username,

            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = 21) Set<@NotNull Role> roles,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            @Nullable @Pattern(regexp = "[+0-9 ()/-]{5,30}") String mobile,
            @Nullable @Email @Size(max = 200) String email,
            @Nullable Boolean active) {

        MaintainPerson.Details toDetails() {
            return new MaintainPerson.Details(
                    number, username, name, roles, officeId, regionId, mobile, email, !Boolean.FALSE.equals(active));
        }
    }

    @GET
    @Permission("read")
    @Transactional
    public Page<PersonView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        return page.page(
                people.page(after == null ? null : after.sortKey(), page.fetchSize()),
                person -> new PageRequest.Position(person.number(), person.id()),
                this::view);
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Transactional
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Response get(@PathParam("id") String id) {
        return responses.ok(view(find.byIdOrNumber(id)));
    }

    @POST
    @Permission("person.maintain")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Response enter(@NotNull @Valid PersonRequest request) {
        return commands.create(request, () -> maintain.enter(request.id(), request.toDetails()), this::view);
    }

    @PUT
    @Path("/{id}")
    @Permission("person.maintain")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PersonView.class)))
    public Response change(@PathParam("id") String id, @NotNull @Valid PersonRequest request) {
        return commands.execute(
                request,
                () -> {
                    var person = find.byIdOrNumber(id);
                    preconditions.requireVersion(person.version());
                    maintain.change(person, request.toDetails());
                    return person;
                },
                this::view);
    }

    /** How a person is reached privately is for administrators and for the person. */
    private PersonView view(PersonEntity person) {
        return PersonView.of(
                person, authority.mayDo("person.maintain") || caller.personId().equals(person.id()));
    }
}
