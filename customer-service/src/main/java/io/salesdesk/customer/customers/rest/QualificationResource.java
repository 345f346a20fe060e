package io.salesdesk.customer.customers.rest;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.application.EnterQualification;
import io.salesdesk.customer.customers.application.FindCustomer;
import io.salesdesk.customer.customers.application.VerifyQualification;
import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.customer.customers.persistence.Qualifications;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Licences, certificates and invoicing data in a customer's file (CUS-05). */
@Path("/api/v1/customers/{id}/qualifications")
@Tag(name = "customers")
@RunOnVirtualThread
public class QualificationResource {

    private final FindCustomer find;
    private final Qualifications qualifications;
    private final EnterQualification enterQualification;
    private final VerifyQualification verifyQualification;
    private final Commands commands;
    private final Responses responses;
    private final Authority authority;
    private final Caller caller;

    QualificationResource(
            FindCustomer find,
            Qualifications qualifications,
            EnterQualification enterQualification,
            VerifyQualification verifyQualification,
            Commands commands,
            Responses responses,
            Authority authority,
            Caller caller) {
        this.find = find;
        this.qualifications = qualifications;
        this.enterQualification = enterQualification;
        this.verifyQualification = verifyQualification;
        this.commands = commands;
        this.responses = responses;
        this.authority = authority;
        this.caller = caller;
    }

    @GET
    @Path("/{qualificationId}")
    @Permission("read")
    @Transactional
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QualificationView.class)))
    public Response get(@PathParam("id") String id, @PathParam("qualificationId") UUID qualificationId) {
        var customer = find.inScope(id, authority.scope());
        return qualifications
                .findByIdOptional(qualificationId)
                .filter(found -> found.customerId().equals(customer.id()))
                .map(found -> responses.ok(QualificationView.of(found)))
                .orElseThrow(() -> new RejectedException(
                        new CustomerRejection.PartNotFound("qualification", qualificationId.toString())));
    }

    @POST
    @Permission("qualification.record")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = QualificationView.class)))
    public Response enter(@PathParam("id") String id, @NotNull @Valid CustomerRequests.EnterPaper request) {
        return commands.create(
                request,
                () -> enterQualification.enter(
                        find.forChange(id, authority.scope()), request.toCommand(), Actor.of(caller)),
                QualificationView::of);
    }

    /** The second person's look at a paper. */
    @POST
    @Path("/{qualificationId}/verification")
    @Permission("qualification.verify")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QualificationView.class)))
    public Response verify(@PathParam("id") String id, @PathParam("qualificationId") UUID qualificationId) {
        return commands.execute(
                null,
                () -> verifyQualification.verify(
                        find.forChange(id, authority.scope()), qualificationId, Actor.of(caller)),
                QualificationView::of);
    }
}
