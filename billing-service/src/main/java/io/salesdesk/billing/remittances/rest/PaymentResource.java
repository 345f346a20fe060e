package io.salesdesk.billing.remittances.rest;

import io.salesdesk.billing.remittances.application.RegisterPayment;
import io.salesdesk.billing.remittances.application.RequestReversal;
import io.salesdesk.billing.remittances.rest.RemittanceRequests.Confirmation;
import io.salesdesk.billing.remittances.rest.RemittanceRequests.Reversal;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Money without a slip, and taking posted money back. */
@Path("/api/v1/payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "payments")
public class PaymentResource {

    private final RegisterPayment registerPayment;
    private final RequestReversal requestReversal;
    private final Commands commands;

    PaymentResource(RegisterPayment registerPayment, RequestReversal requestReversal, Commands commands) {
        this.registerPayment = registerPayment;
        this.requestReversal = requestReversal;
        this.commands = commands;
    }

    @POST
    @Permission("payment.register")
    @Operation(summary = "Finance registers money that no slip announced; it waits to be matched as a remittance")
    @APIResponseSchema(value = RemittanceView.class, responseCode = "201")
    public Response register(@NotNull @Valid Confirmation body) {
        return commands.create(body, () -> registerPayment.register(body.toData()), RemittanceView::of);
    }

    @POST
    @Path("/{allocationId}/reversal")
    @Permission("payment.request-reversal")
    @Operation(summary = "Ask that a payment of an order be taken back; another person of finance decides")
    @APIResponseSchema(Approval.class)
    public Response requestReversal(@PathParam("allocationId") UUID allocationId, @NotNull @Valid Reversal body) {
        return commands.execute(body, () -> requestReversal.request(allocationId, body.reason()));
    }
}
