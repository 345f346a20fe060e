package io.salesdesk.fulfilment.reservation.rest;

import io.salesdesk.fulfilment.reservation.application.ActOnReservation;
import io.salesdesk.fulfilment.reservation.application.MakeReservation;
import io.salesdesk.fulfilment.reservation.model.ReservationRejection;
import io.salesdesk.fulfilment.reservation.model.ReservationState;
import io.salesdesk.fulfilment.reservation.model.ReviewOutcome;
import io.salesdesk.fulfilment.reservation.persistence.ReservationEntity;
import io.salesdesk.fulfilment.reservation.persistence.Reservations;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reservations (调拨单): made, reviewed on Monday afternoon, decided, released (FUL-03, FUL-04). */
@Path("/api/v1/reservations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "reservations")
public class ReservationResource {

    private final MakeReservation makeReservation;
    private final ActOnReservation actOnReservation;
    private final Reservations reservations;
    private final Authority authority;
    private final Commands commands;
    private final Responses responses;
    private final Caller caller;

    ReservationResource(
            MakeReservation makeReservation,
            ActOnReservation actOnReservation,
            Reservations reservations,
            Authority authority,
            Commands commands,
            Responses responses,
            Caller caller) {
        this.makeReservation = makeReservation;
        this.actOnReservation = actOnReservation;
        this.reservations = reservations;
        this.authority = authority;
        this.commands = commands;
        this.responses = responses;
        this.caller = caller;
    }

    /** Either a customer, a product and a quantity, or an order and a line of it that lost its reservation. */
    public record ReservationBody(
            @Nullable UUID orderId,
            @Nullable UUID lineId,
            @Nullable UUID customerId,
            @Nullable UUID productId,

            @Nullable @Positive @Digits(integer = 12, fraction = 3)
            BigDecimal quantity) {}

    /**
     * What the customer said.
     *
     * @param channel QQ, phone or another way; not needed when nobody was reached, like spokenWith
     */
    public record ReviewBody(
            @NotNull ReviewOutcome outcome,
            @Nullable @Size(max = 100) String channel,
            @Nullable @Size(max = 200) String spokenWith) {}

    public record ReservationDecisionBody(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 1000) String reason) {

        /** What the sales manager decides. */
        public enum Outcome {
            KEPT,
            RELEASED
        }
    }

    public record ReleaseBody(@NotBlank @Size(max = 1000) String reason) {}

    @GET
    @Permission("read")
    @Transactional
    @Operation(summary = "Reservations within the caller's scope, newest first")
    public Page<ReservationView> list(
            @QueryParam("orderId") @Nullable UUID orderId,
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("productId") @Nullable UUID productId,
            @QueryParam("state") @Nullable ReservationState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var found = reservations.list(
                authority.scope(), new Reservations.Filter(orderId, customerId, productId, state), page);
        return page.page(found, last -> new PageRequest.Position("", last.id()), ReservationView::of);
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Transactional
    @Operation(summary = "One reservation, by id or number")
    public Response get(@PathParam("id") String id) {
        var scope = authority.scope();
        return responses.ok(reservations
                .find(id)
                .filter(it -> it.isVisible(scope))
                .map(ReservationView::of)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND)));
    }

    @POST
    @Permission("reservation.make")
    @Operation(summary = "Reserve goods for a customer, or a line anew whose reservation was released (FUL-03, FUL-04)")
    public Response make(@NotNull @Valid ReservationBody body) {
        return commands.create(body, () -> make(body, actor()), ReservationView::of);
    }

    private ReservationEntity make(ReservationBody body, Actor by) {
        if (body.orderId() != null && body.lineId() != null) {
            return makeReservation.forLine(body.orderId(), body.lineId(), by);
        }
        if (body.customerId() != null && body.productId() != null && body.quantity() != null) {
            return makeReservation.forCustomer(body.customerId(), body.productId(), body.quantity(), by);
        }
        throw new RejectedException(new ReservationRejection.UnknownTarget());
    }

    @POST
    @Path("/{id}/review")
    @Permission("reservation.review")
    @Operation(summary = "Record what the customer said on Monday afternoon (FUL-03, A-10)")
    public Response review(@PathParam("id") UUID id, @NotNull @Valid ReviewBody body) {
        return commands.execute(
                body,
                () -> actOnReservation.review(id, actor(), body.outcome(), body.channel(), body.spokenWith()),
                ReservationView::of);
    }

    @POST
    @Path("/{id}/decision")
    @Permission("reservation.decide")
    @Operation(summary = "Keep or free a reservation that has a deposit or whose customer could not be asked (A-10)")
    public Response decide(@PathParam("id") UUID id, @NotNull @Valid ReservationDecisionBody body) {
        return commands.execute(
                body,
                () -> actOnReservation.decide(
                        id, actor(), body.outcome() == ReservationDecisionBody.Outcome.KEPT, body.reason()),
                ReservationView::of);
    }

    @POST
    @Path("/{id}/release")
    @Permission("reservation.release")
    @Operation(summary = "Delete a reservation that is not needed; the stock is free at once (FUL-03)")
    public Response release(@PathParam("id") UUID id, @NotNull @Valid ReleaseBody body) {
        return commands.execute(body, () -> actOnReservation.release(id, actor(), body.reason()), ReservationView::of);
    }

    private Actor actor() {
        return new Actor(caller.personId(), caller.onBehalfOf());
    }
}
