package io.salesdesk.order.ordering.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.order.ordering.application.AmendOrder;
import io.salesdesk.order.ordering.application.AskForStockCheck;
import io.salesdesk.order.ordering.application.CancelOrder;
import io.salesdesk.order.ordering.application.ConfirmWithCustomer;
import io.salesdesk.order.ordering.application.CoordinateOrder;
import io.salesdesk.order.ordering.application.DecideOrderChange;
import io.salesdesk.order.ordering.application.DocumentSet;
import io.salesdesk.order.ordering.application.EnterOrder;
import io.salesdesk.order.ordering.application.FileOrderDocument;
import io.salesdesk.order.ordering.application.OrderHints;
import io.salesdesk.order.ordering.application.OrderTimeline;
import io.salesdesk.order.ordering.application.RaiseException;
import io.salesdesk.order.ordering.application.ReadOrders;
import io.salesdesk.order.ordering.application.RequestOrderChange;
import io.salesdesk.order.ordering.application.ResolveException;
import io.salesdesk.order.ordering.application.ReviewOrder;
import io.salesdesk.order.ordering.model.Finding;
import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderKind;
import io.salesdesk.order.ordering.model.Progress;
import io.salesdesk.order.ordering.persistence.OrderList;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.clock.WorkingCalendar;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Directory;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/orders")
@Tag(name = "orders")
@RunOnVirtualThread
public class OrderResource {

    private static final Pattern WAIT = Pattern.compile("(\\d{1,3})s");
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final Commands commands;
    private final Responses responses;
    private final ReadOrders read;
    private final OrderList list;
    private final OrderTimeline timeline;
    private final EnterOrder enter;
    private final AmendOrder amend;
    private final ConfirmWithCustomer confirm;
    private final ReviewOrder review;
    private final RaiseException raise;
    private final ResolveException resolve;
    private final AskForStockCheck stockCheck;
    private final CancelOrder cancel;
    private final RequestOrderChange change;
    private final DecideOrderChange decide;
    private final FileOrderDocument file;
    private final CoordinateOrder coordinate;
    private final DocumentSet documents;
    private final OrderHints hints;
    private final Authority authority;
    private final Directory directory;
    private final BusinessClock clock;
    private final WorkingCalendar calendar;
    private final int riskWorkingDays;

    OrderResource(
            Commands commands,
            Responses responses,
            ReadOrders read,
            OrderList list,
            OrderTimeline timeline,
            EnterOrder enter,
            AmendOrder amend,
            ConfirmWithCustomer confirm,
            ReviewOrder review,
            RaiseException raise,
            ResolveException resolve,
            AskForStockCheck stockCheck,
            CancelOrder cancel,
            RequestOrderChange change,
            DecideOrderChange decide,
            FileOrderDocument file,
            CoordinateOrder coordinate,
            DocumentSet documents,
            OrderHints hints,
            Authority authority,
            Directory directory,
            BusinessClock clock,
            WorkingCalendar calendar,
            @ConfigProperty(name = "salesdesk.order.risk-working-days", defaultValue = "2") int riskWorkingDays) {
        this.commands = commands;
        this.responses = responses;
        this.read = read;
        this.list = list;
        this.timeline = timeline;
        this.enter = enter;
        this.amend = amend;
        this.confirm = confirm;
        this.review = review;
        this.raise = raise;
        this.resolve = resolve;
        this.stockCheck = stockCheck;
        this.cancel = cancel;
        this.change = change;
        this.decide = decide;
        this.file = file;
        this.coordinate = coordinate;
        this.documents = documents;
        this.hints = hints;
        this.authority = authority;
        this.directory = directory;
        this.clock = clock;
        this.calendar = calendar;
        this.riskWorkingDays = riskWorkingDays;
    }

    /** Orders within the caller's scope, newest first. */
    @GET
    @Permission("read")
    public Page<OrderSummary> list(
            @QueryParam("number") @Nullable String number,
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("salespersonId") @Nullable UUID salespersonId,
            @QueryParam("state") Set<Order.State> states,
            @QueryParam("progress") @Nullable Progress progress,
            @QueryParam("kind") @Nullable OrderKind kind,
            @QueryParam("urgent") @Nullable Boolean urgent,
            @QueryParam("enteredFrom") @Nullable LocalDate enteredFrom,
            @QueryParam("enteredTo") @Nullable LocalDate enteredTo,
            @QueryParam("atRisk") @Nullable Boolean atRisk,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var horizon = riskHorizon();
        var filter = new OrderList.Filter(
                number,
                customerId,
                salespersonId,
                states,
                progress,
                kind,
                urgent,
                enteredFrom,
                enteredTo,
                Boolean.TRUE.equals(atRisk) ? horizon : null);
        var scope = authority.scope();
        return QuarkusTransaction.requiringNew()
                .call(() -> page.page(
                        list.page(filter, scope, page),
                        row -> new PageRequest.Position("", row.id()),
                        row -> OrderSummary.of(row, horizon)));
    }

    /**
     * One order, by id or document number. With {@code wait}, an order that waits for its stock or balance answer is
     * given so many seconds for both to come, at most 30.
     */
    @GET
    @Path("/{id}")
    @Permission("read")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response get(@PathParam("id") String id, @QueryParam("wait") @Nullable String wait) {
        var patience = patience(wait);
        return responses.ok(
                patience.isZero() ? read.read(id, this::view) : read.readOnceAnswered(id, patience, this::view));
    }

    private static Duration patience(@Nullable String wait) {
        if (wait == null) {
            return Duration.ZERO;
        }
        var matcher = WAIT.matcher(wait);
        if (matcher.matches()) {
            int seconds = Integer.parseInt(matcher.group(1));
            if (seconds <= LONGEST_WAIT_SECONDS) {
                return Duration.ofSeconds(seconds);
            }
        }
        throw ProblemException.parameter(
                "wait", "must be whole seconds up to " + LONGEST_WAIT_SECONDS + ", such as 5s");
    }

    @GET
    @Path("/{id}/timeline")
    @Permission("read")
    public TimelineView timeline(@PathParam("id") String id) {
        return read.read(id, stored -> {
            var entries = timeline.entries(stored);
            return new TimelineView(
                    stored.row().id(),
                    stored.row().number(),
                    stored.row().state(),
                    stored.row().progress(),
                    timeline.waitsFor(stored, entries).stream()
                            .map(waiting -> TimelineView.waiting(waiting, directory))
                            .toList(),
                    entries.stream()
                            .map(entry -> TimelineView.entry(entry, directory))
                            .toList());
        });
    }

    @POST
    @Permission("order.enter")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response enter(@NotNull @Valid OrderRequests.Enter request) {
        return commands.create(request, () -> enter.enter(request.customerId(), request.toModel()), this::view);
    }

    /** The next revision of an order that is not confirmed; answers, confirmation record and review are void. */
    @POST
    @Path("/{id}/amendments")
    @Permission("order.amend")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response amend(@PathParam("id") String id, @NotNull @Valid OrderRequests.Amend request) {
        return commands.execute(request, () -> amend.amend(read.idOf(id), request.toModel()), this::view);
    }

    @POST
    @Path("/{id}/customer-confirmation")
    @Permission("order.confirm-with-customer")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response confirm(@PathParam("id") String id, @NotNull @Valid OrderRequests.Confirm request) {
        return commands.execute(request, () -> confirm.record(read.idOf(id), request.toModel()), this::view);
    }

    @POST
    @Path("/{id}/review")
    @Permission("order.review")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response review(@PathParam("id") String id, @NotNull @Valid OrderRequests.Review request) {
        return commands.execute(
                request,
                () -> switch (request.decision()) {
                    case PASSED -> review.pass(read.idOf(id), request.revision());
                    case FAILED ->
                        review.fail(
                                read.idOf(id),
                                request.revision(),
                                Objects.requireNonNullElse(request.reason(), ""),
                                findings(request));
                },
                this::view);
    }

    private static List<Finding> findings(OrderRequests.Review request) {
        var findings = request.findings();
        return findings == null
                ? List.of()
                : findings.stream()
                        .map(finding -> new Finding(finding.aspect(), finding.remark()))
                        .toList();
    }

    @POST
    @Path("/{id}/exceptions")
    @Permission("order.raise-exception")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response raise(@PathParam("id") String id, @NotNull @Valid OrderRequests.RaiseException request) {
        return commands.execute(
                request, () -> raise.raise(read.idOf(id), request.reason(), request.description()), this::view);
    }

    @POST
    @Path("/{id}/exceptions/{exceptionId}/resolution")
    @Permission("order.resolve-exception")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response resolve(
            @PathParam("id") String id,
            @PathParam("exceptionId") UUID exceptionId,
            @NotNull @Valid OrderRequests.Resolution request) {
        return commands.execute(
                request, () -> resolve.resolve(read.idOf(id), exceptionId, request.solution()), this::view);
    }

    /** Asks fulfilment again when an allocation has expired. */
    @POST
    @Path("/{id}/stock-check")
    @Permission("order.check-stock")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response askForStockCheck(@PathParam("id") String id) {
        return commands.execute(null, () -> stockCheck.ask(read.idOf(id)), this::view);
    }

    /**
     * Asks the regional manager, where the order needs it (ORD-17). Entry and amendment ask by themselves; this asks again
     * after a refusal, or when the customer came into an adjustment period later.
     */
    @POST
    @Path("/{id}/regional-coordination")
    @Permission("order.request-coordination")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response askForCoordination(@PathParam("id") String id) {
        return commands.execute(null, () -> coordinate.ask(read.idOf(id)), this::view);
    }

    /** The regional manager's decision about the order. */
    @POST
    @Path("/{id}/regional-coordination/decision")
    @Permission("order.regional-coordination")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response coordinate(@PathParam("id") String id, @NotNull @Valid OrderRequests.DecideChange request) {
        return commands.execute(
                request, () -> coordinate.decide(read.idOf(id), decision(request), request.reason()), this::view);
    }

    private static Approval.State decision(OrderRequests.DecideChange request) {
        return switch (request.decision()) {
            case APPROVED -> Approval.State.APPROVED;
            case REJECTED -> Approval.State.REJECTED;
        };
    }

    /** Cancels an order that is not confirmed; of a confirmed one it asks for the cancellation. */
    @POST
    @Path("/{id}/cancellation")
    @Permission("order.cancel")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response cancel(@PathParam("id") String id, @NotNull @Valid OrderRequests.Cancel request) {
        var agreement = request.agreement();
        return commands.execute(
                request,
                () -> cancel.cancel(read.idOf(id), request.reason(), agreement == null ? null : agreement.toModel()),
                this::view);
    }

    /** Asks for a change of a confirmed order. */
    @POST
    @Path("/{id}/changes")
    @Permission("order.request-change")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response change(@PathParam("id") String id, @NotNull @Valid OrderRequests.Change request) {
        var agreement = request.agreement();
        return commands.execute(
                request,
                () -> change.request(
                        read.idOf(id),
                        request.revision(),
                        request.reason(),
                        agreement == null ? null : agreement.toModel(),
                        request.lines().stream()
                                .map(OrderRequests.AmendedLine::toModel)
                                .toList()),
                this::view);
    }

    @POST
    @Path("/{id}/changes/{changeId}/decision")
    @Permission("order.approve-change")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response decide(
            @PathParam("id") String id,
            @PathParam("changeId") UUID changeId,
            @NotNull @Valid OrderRequests.DecideChange request) {
        return commands.execute(
                request, () -> decide.decide(read.idOf(id), changeId, decision(request), request.reason()), this::view);
    }

    /** Files a paper, such as the order signed by the customer, that has been uploaded as an attachment. */
    @POST
    @Path("/{id}/documents")
    @Permission("order.file-document")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response file(@PathParam("id") String id, @NotNull @Valid OrderRequests.Document request) {
        return commands.execute(
                request, () -> file.file(read.idOf(id), request.kind(), request.attachmentId()), this::view);
    }

    private OrderView view(StoredOrder stored) {
        return OrderView.of(stored, documents.of(stored), hints.of(stored), riskHorizon());
    }

    /** The last day on which goods must leave to be in time for a requested date that is near. */
    private LocalDate riskHorizon() {
        return calendar.plusWorkingDays(clock.today(), riskWorkingDays);
    }
}
