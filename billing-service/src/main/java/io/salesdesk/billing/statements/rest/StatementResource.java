package io.salesdesk.billing.statements.rest;

import io.salesdesk.billing.statements.application.AnswerStatement;
import io.salesdesk.billing.statements.application.CheckStatement;
import io.salesdesk.billing.statements.application.DrawStatement;
import io.salesdesk.billing.statements.application.FindStatement;
import io.salesdesk.billing.statements.application.SendStatement;
import io.salesdesk.billing.statements.model.Difference;
import io.salesdesk.billing.statements.model.StatementState;
import io.salesdesk.billing.statements.rest.StatementRequests.DrawnStatement;
import io.salesdesk.billing.statements.rest.StatementRequests.Sending;
import io.salesdesk.billing.statements.rest.StatementRequests.StatementCheck;
import io.salesdesk.billing.statements.rest.StatementRequests.StatementConfirmation;
import io.salesdesk.billing.statements.rest.StatementRequests.StatementDispute;
import io.salesdesk.billing.statements.rest.StatementRequests.StatementOutcome;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Statements of account (对账单): drawn up → checked by finance → sent → confirmed or disputed (BIL-24, BIL-25). */
@Path("/api/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "statements")
public class StatementResource {

    private final DrawStatement drawStatement;
    private final CheckStatement checkStatement;
    private final SendStatement sendStatement;
    private final AnswerStatement answerStatement;
    private final FindStatement findStatement;
    private final Commands commands;
    private final Responses responses;

    StatementResource(
            DrawStatement drawStatement,
            CheckStatement checkStatement,
            SendStatement sendStatement,
            AnswerStatement answerStatement,
            FindStatement findStatement,
            Commands commands,
            Responses responses) {
        this.drawStatement = drawStatement;
        this.checkStatement = checkStatement;
        this.sendStatement = sendStatement;
        this.answerStatement = answerStatement;
        this.findStatement = findStatement;
        this.commands = commands;
        this.responses = responses;
    }

    @POST
    @Permission("statement.draw")
    @Operation(summary = "Draw up a customer's statement of account from the ledger (BIL-25)")
    @APIResponseSchema(value = StatementView.class, responseCode = "201")
    public Response draw(@NotNull @Valid DrawnStatement body) {
        return commands.create(body, () -> drawStatement.draw(body.customerId(), body.toPeriod()), StatementView::of);
    }

    @GET
    @Permission("read")
    @Operation(summary = "Statements, the youngest first, without their entries")
    public Page<StatementView> list(
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("state") @Nullable StatementState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        return page.page(
                findStatement.page(customerId, state, after == null ? null : after.id(), page.fetchSize()),
                last -> new PageRequest.Position("", last.id()),
                StatementView::withoutEntries);
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Operation(summary = "One statement with its entries, by id or number")
    @APIResponseSchema(StatementView.class)
    public Response get(@PathParam("id") String id) {
        return responses.ok(StatementView.of(findStatement.visible(id)));
    }

    @POST
    @Path("/{id}/check")
    @Permission("statement.check")
    @Operation(summary = "Finance reconciles it with its books and the approved prices (BIL-24, BIL-25)")
    @APIResponseSchema(StatementView.class)
    public Response check(@PathParam("id") String id, @NotNull @Valid StatementCheck body) {
        return commands.execute(
                body,
                () -> checkStatement.check(
                        findStatement.idOf(id),
                        body.outcome() == StatementOutcome.PASSED,
                        StatementRequests.by(Difference.Source.FINANCE, body.differences())),
                StatementView::of);
    }

    @POST
    @Path("/{id}/sending")
    @Permission("statement.send")
    @Operation(summary = "Send it to the customer")
    @APIResponseSchema(StatementView.class)
    public Response send(@PathParam("id") String id, @Nullable @Valid Sending body) {
        return commands.execute(body, () -> sendStatement.send(findStatement.idOf(id)), StatementView::of);
    }

    @POST
    @Path("/{id}/confirmation")
    @Permission("statement.record-answer")
    @Operation(summary = "Record that the customer confirmed it")
    @APIResponseSchema(StatementView.class)
    public Response confirm(@PathParam("id") String id, @NotNull @Valid StatementConfirmation body) {
        return commands.execute(
                body,
                () -> answerStatement.confirm(findStatement.idOf(id), body.answeredBy(), body.answeredOn()),
                StatementView::of);
    }

    @POST
    @Path("/{id}/dispute")
    @Permission("statement.record-answer")
    @Operation(summary = "Record that the customer disputed it, and in what")
    @APIResponseSchema(StatementView.class)
    public Response dispute(@PathParam("id") String id, @NotNull @Valid StatementDispute body) {
        return commands.execute(
                body,
                () -> answerStatement.dispute(
                        findStatement.idOf(id),
                        body.answeredBy(),
                        body.answeredOn(),
                        StatementRequests.by(Difference.Source.CUSTOMER, body.differences())),
                StatementView::of);
    }
}
