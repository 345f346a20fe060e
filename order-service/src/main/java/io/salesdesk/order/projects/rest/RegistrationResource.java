package io.salesdesk.order.projects.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.order.projects.application.RegisterProjects;
import io.salesdesk.order.projects.model.ProjectRejection;
import io.salesdesk.order.projects.model.RegisterProject;
import io.salesdesk.order.projects.persistence.RegistrationEntity;
import io.salesdesk.order.projects.persistence.Registrations;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Project registrations (工程报备). */
@Path("/api/v1/project-registrations")
@Tag(name = "project-registrations")
@RunOnVirtualThread
public class RegistrationResource {

    private static final int MAX_LINES = 200;

    private final RegisterProjects register;
    private final Registrations registrations;
    private final Commands commands;
    private final Responses responses;
    private final Authority authority;

    RegistrationResource(
            RegisterProjects register,
            Registrations registrations,
            Commands commands,
            Responses responses,
            Authority authority) {
        this.register = register;
        this.registrations = registrations;
        this.commands = commands;
        this.responses = responses;
        this.authority = authority;
    }

    /** What ORD-12 asks for may be missing here; the rule refuses it and names all that is missing. */
    public record Line(
            @Nullable UUID productId,
            @Nullable @Digits(integer = 12, fraction = 3) BigDecimal quantity,
            @Nullable Unit unit) {

        RegisterProject.Line toModel() {
            return new RegisterProject.Line(
                    productId, quantity == null || unit == null ? null : new Quantity(quantity, unit));
        }
    }

    /**
     * @param name what people call the project; the location when absent
     * @param location 工程地点
     * @param plannedUse 计划使用时间
     */
    public record Registration(
            @NotNull UUID customerId,
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 300) String location,
            @Nullable LocalDate plannedUse,
            @Nullable @Size(max = MAX_LINES) List<@NotNull @Valid Line> lines) {

        List<RegisterProject.Line> toLines() {
            return lines == null ? List.of() : lines.stream().map(Line::toModel).toList();
        }
    }

    /** Registrations within the caller's scope, newest first. */
    @GET
    @Permission("read")
    public Page<RegistrationView> list(
            @QueryParam("number") @Nullable String number,
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("large") @Nullable Boolean large,
            @QueryParam("ownerId") @Nullable UUID ownerId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var filter = new Registrations.Filter(number, customerId, large, ownerId);
        var scope = authority.scope();
        return QuarkusTransaction.requiringNew()
                .call(() -> page.page(
                        registrations.page(filter, scope, page),
                        row -> new PageRequest.Position("", row.id()),
                        RegistrationView::of));
    }

    /** One registration, by id or document number. */
    @GET
    @Path("/{id}")
    @Permission("read")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    public Response get(@PathParam("id") String id) {
        return responses.ok(QuarkusTransaction.requiringNew().call(() -> RegistrationView.of(find(id))));
    }

    /** Registers a project; a large one goes to the regional manager, who is told and follows it up. */
    @POST
    @Permission("project.register")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    public Response register(@NotNull @Valid Registration request) {
        return commands.create(
                request,
                () -> register.register(
                        request.customerId(),
                        request.name(),
                        request.location(),
                        request.plannedUse(),
                        request.toLines()),
                RegistrationView::of);
    }

    private RegistrationEntity find(String idOrNumber) {
        var scope = authority.scope();
        var id = Ids.parse(idOrNumber);
        return (id == null ? registrations.readByNumber(idOrNumber, scope) : registrations.read(id, scope))
                .orElseThrow(() -> new RejectedException(new ProjectRejection.NoSuchRegistration()));
    }
}
