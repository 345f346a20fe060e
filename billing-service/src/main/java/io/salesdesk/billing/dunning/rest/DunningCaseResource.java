package io.salesdesk.billing.dunning.rest;

import io.salesdesk.billing.dunning.application.FindDunningCase;
import io.salesdesk.billing.dunning.application.RecordContact;
import io.salesdesk.billing.dunning.persistence.DunningContact;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Dunning (催款): whom we remind of which money, when, and what they answered (BIL-06, BIL-07). */
@Path("/api/v1/dunning-cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "dunning cases")
public class DunningCaseResource {

    private final FindDunningCase findDunningCase;
    private final RecordContact recordContact;
    private final Commands commands;
    private final Responses responses;

    DunningCaseResource(
            FindDunningCase findDunningCase, RecordContact recordContact, Commands commands, Responses responses) {
        this.findDunningCase = findDunningCase;
        this.recordContact = recordContact;
        this.commands = commands;
        this.responses = responses;
    }

    /** The states of a case as a filter. */
    public enum State {
        OPEN,
        ESCALATED,
        CLOSED
    }

    /** @param promisedOn when the customer said that the money would come */
    public record Contact(
            @NotNull Instant contactedAt,
            @NotNull DunningContact.Channel channel,
            @NotBlank @Size(max = 200) String spokenWith,
            @NotBlank @Size(max = 1000) String answer,
            @Nullable LocalDate promisedOn,
            @NotBlank @Size(max = 1000) String nextStep) {

        RecordContact.Command toCommand() {
            return new RecordContact.Command(contactedAt, channel, spokenWith, answer, promisedOn, nextStep);
        }
    }

    @GET
    @Permission("read")
    @Operation(summary = "Dunning cases, the youngest first")
    public Page<DunningCaseView> list(
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("orderId") @Nullable UUID orderId,
            @QueryParam("ownerId") @Nullable UUID ownerId,
            @QueryParam("state") @Nullable State state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        return page.page(
                findDunningCase.page(
                        customerId,
                        orderId,
                        ownerId,
                        state == null ? null : state.name(),
                        after == null ? null : after.id(),
                        page.fetchSize()),
                last -> new PageRequest.Position("", last.id()),
                DunningCaseView::of);
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Operation(summary = "One dunning case with its contacts, by id or number")
    @APIResponseSchema(DunningCaseView.class)
    public Response get(@PathParam("id") String id) {
        return responses.ok(DunningCaseView.of(findDunningCase.visible(id)));
    }

    @POST
    @Path("/{id}/contacts")
    @Permission("dunning.record-contact")
    @Operation(
            summary =
                    "Record a contact with the customer: who, when, how, what they answered, what comes next (BIL-07)")
    @APIResponseSchema(DunningCaseView.class)
    public Response recordContact(@PathParam("id") String id, @NotNull @Valid Contact body) {
        return commands.execute(body, () -> recordContact.record(id, body.toCommand()), DunningCaseView::of);
    }
}
