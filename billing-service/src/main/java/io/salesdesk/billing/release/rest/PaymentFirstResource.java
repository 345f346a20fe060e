package io.salesdesk.billing.release.rest;

import io.salesdesk.billing.accounts.rest.AccountView;
import io.salesdesk.billing.release.application.LiftPaymentFirst;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ending an imposed payment-first. */
@Path("/api/v1/accounts/{customerId}/payment-first-lifting")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "accounts")
public class PaymentFirstResource {

    private final LiftPaymentFirst liftPaymentFirst;
    private final Commands commands;

    PaymentFirstResource(LiftPaymentFirst liftPaymentFirst, Commands commands) {
        this.liftPaymentFirst = liftPaymentFirst;
        this.commands = commands;
    }

    public record Lifting(@NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Permission("payment-first.lift")
    @Operation(summary = "Let the customer's normal orders ship on slips again")
    @APIResponseSchema(AccountView.class)
    public Response lift(@PathParam("customerId") UUID customerId, @NotNull @Valid Lifting body) {
        return commands.execute(body, () -> liftPaymentFirst.lift(customerId, body.reason()), AccountView::of);
    }
}
