package io.salesdesk.fulfilment.futures.rest;

import io.salesdesk.fulfilment.futures.application.AnswerFutures;
import io.salesdesk.fulfilment.futures.application.AskForFutures;
import io.salesdesk.fulfilment.futures.application.WithdrawInquiry;
import io.salesdesk.fulfilment.futures.model.InquiryState;
import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.futures.persistence.FuturesInquiries;
import io.salesdesk.fulfilment.shipment.model.Actor;
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
import jakarta.validation.constraints.PositiveOrZero;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Inquiries for futures, from the question to purchasing's answer (FUL-05, FUL-06). */
@Path("/api/v1/futures-inquiries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "futures")
public class FuturesInquiryResource {

    private final AskForFutures askForFutures;
    private final AnswerFutures answerFutures;
    private final WithdrawInquiry withdrawInquiry;
    private final FuturesInquiries inquiries;
    private final Authority authority;
    private final Commands commands;
    private final Responses responses;
    private final Caller caller;

    FuturesInquiryResource(
            AskForFutures askForFutures,
            AnswerFutures answerFutures,
            WithdrawInquiry withdrawInquiry,
            FuturesInquiries inquiries,
            Authority authority,
            Commands commands,
            Responses responses,
            Caller caller) {
        this.askForFutures = askForFutures;
        this.answerFutures = answerFutures;
        this.withdrawInquiry = withdrawInquiry;
        this.inquiries = inquiries;
        this.authority = authority;
        this.commands = commands;
        this.responses = responses;
        this.caller = caller;
    }

    /**
     * A row of 《采购计划明细表》; date, customer name, model and current stock are filled in here, and all the rest is
     * mandatory.
     *
     * @param bookName version (book) name (版本名称)
     */
    public record InquiryBody(
            @NotNull UUID customerId,
            @NotNull UUID productId,

            @NotNull @Positive @Digits(integer = 12, fraction = 3)
            BigDecimal quantity,

            @Nullable @Size(max = 200) String bookName,
            @Nullable @Size(max = 200) String manufacturer,
            @Nullable Boolean alreadyOrdered,

            @Nullable @PositiveOrZero @Digits(integer = 12, fraction = 3)
            BigDecimal suggestedStocking,

            @Nullable Boolean foreignStockChecked) {}

    /**
     * Where the goods come from and when.
     *
     * @param bookName fills in or corrects the form, as do manufacturer and foreignStockChecked
     */
    public record AnswerBody(
            @NotNull Origin origin,
            @NotNull LocalDate expectedDate,
            @Nullable @Size(max = 200) String bookName,
            @Nullable @Size(max = 200) String manufacturer,
            @Nullable Boolean foreignStockChecked) {}

    public record WithdrawalBody(@NotBlank @Size(max = 1000) String reason) {}

    @GET
    @Permission("read")
    @Transactional
    @Operation(summary = "Inquiries within the caller's scope, newest first; OPEN ones wait for purchasing")
    public Page<FuturesInquiryView> list(
            @QueryParam("orderId") @Nullable UUID orderId,
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("productId") @Nullable UUID productId,
            @QueryParam("state") @Nullable InquiryState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var found = inquiries.list(
                authority.scope(), new FuturesInquiries.Filter(orderId, customerId, productId, state), page);
        return page.page(found, last -> new PageRequest.Position("", last.id()), FuturesInquiryView::of);
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Transactional
    @Operation(summary = "One inquiry, by id or number")
    public Response get(@PathParam("id") String id) {
        var scope = authority.scope();
        return responses.ok(inquiries
                .find(id)
                .filter(it -> scope.permits(
                        it.regionId().orElse(null),
                        it.officeId().orElse(null),
                        it.salespersonId().orElse(null)))
                .map(FuturesInquiryView::of)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND)));
    }

    @POST
    @Permission("futures-inquiry.ask")
    @Operation(summary = "Ask purchasing for futures before there is an order (FUL-05)")
    public Response ask(@NotNull @Valid InquiryBody body) {
        return commands.create(
                body,
                () -> askForFutures.ask(
                        new AskForFutures.Wanted(
                                body.customerId(),
                                body.productId(),
                                body.quantity(),
                                body.bookName(),
                                body.manufacturer(),
                                body.alreadyOrdered(),
                                body.suggestedStocking(),
                                body.foreignStockChecked()),
                        actor()),
                FuturesInquiryView::of);
    }

    @POST
    @Path("/{id}/answer")
    @Permission("futures-inquiry.answer")
    @Operation(summary = "Say where futures come from and when; the customer is told at once (FUL-06)")
    public Response answer(@PathParam("id") UUID id, @NotNull @Valid AnswerBody body) {
        return commands.execute(
                body,
                () -> answerFutures.answer(
                        id,
                        new AnswerFutures.Answer(
                                body.origin(),
                                body.expectedDate(),
                                body.bookName(),
                                body.manufacturer(),
                                body.foreignStockChecked()),
                        actor()),
                FuturesInquiryView::of);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Permission("futures-inquiry.withdraw")
    @Operation(summary = "Take a question back that no order asks")
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid WithdrawalBody body) {
        return commands.execute(
                body, () -> withdrawInquiry.withdraw(id, actor(), body.reason()), FuturesInquiryView::of);
    }

    private Actor actor() {
        return new Actor(caller.personId(), caller.onBehalfOf());
    }
}
