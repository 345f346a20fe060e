package io.salesdesk.billing.invoices.rest;

import io.salesdesk.billing.invoices.application.ApplyForInvoice;
import io.salesdesk.billing.invoices.application.CheckInvoice;
import io.salesdesk.billing.invoices.application.FindInvoice;
import io.salesdesk.billing.invoices.application.IssueInvoice;
import io.salesdesk.billing.invoices.application.MailInvoice;
import io.salesdesk.billing.invoices.application.RecordFiscalInvoice;
import io.salesdesk.billing.invoices.application.RequestInvoiceReversal;
import io.salesdesk.billing.invoices.application.WithdrawInvoice;
import io.salesdesk.billing.invoices.model.InvoiceKind;
import io.salesdesk.billing.invoices.model.InvoiceState;
import io.salesdesk.billing.invoices.persistence.InvoiceEntity;
import io.salesdesk.billing.invoices.persistence.InvoiceRepository;
import io.salesdesk.billing.invoices.rest.InvoiceRequests.FiscalInvoiceData;
import io.salesdesk.billing.invoices.rest.InvoiceRequests.InvoiceApplication;
import io.salesdesk.billing.invoices.rest.InvoiceRequests.InvoiceCheck;
import io.salesdesk.billing.invoices.rest.InvoiceRequests.InvoiceIssue;
import io.salesdesk.billing.invoices.rest.InvoiceRequests.InvoiceReversal;
import io.salesdesk.billing.invoices.rest.InvoiceRequests.InvoiceWithdrawal;
import io.salesdesk.billing.invoices.rest.InvoiceRequests.MailedInvoice;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Invoices (发票): draft with the order → application → issued → checked twice → mailed (BIL-20 to BIL-23). */
@Path("/api/v1/invoices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "invoices")
public class InvoiceResource {

    private final ApplyForInvoice applyForInvoice;
    private final WithdrawInvoice withdrawInvoice;
    private final IssueInvoice issueInvoice;
    private final RecordFiscalInvoice recordFiscalInvoice;
    private final CheckInvoice checkInvoice;
    private final MailInvoice mailInvoice;
    private final RequestInvoiceReversal requestInvoiceReversal;
    private final FindInvoice findInvoice;
    private final InvoiceViews views;
    private final BusinessClock clock;
    private final Commands commands;
    private final Responses responses;

    InvoiceResource(
            ApplyForInvoice applyForInvoice,
            WithdrawInvoice withdrawInvoice,
            IssueInvoice issueInvoice,
            RecordFiscalInvoice recordFiscalInvoice,
            CheckInvoice checkInvoice,
            MailInvoice mailInvoice,
            RequestInvoiceReversal requestInvoiceReversal,
            FindInvoice findInvoice,
            InvoiceViews views,
            BusinessClock clock,
            Commands commands,
            Responses responses) {
        this.applyForInvoice = applyForInvoice;
        this.withdrawInvoice = withdrawInvoice;
        this.issueInvoice = issueInvoice;
        this.recordFiscalInvoice = recordFiscalInvoice;
        this.checkInvoice = checkInvoice;
        this.mailInvoice = mailInvoice;
        this.requestInvoiceReversal = requestInvoiceReversal;
        this.findInvoice = findInvoice;
        this.views = views;
        this.clock = clock;
        this.commands = commands;
        this.responses = responses;
    }

    @GET
    @Permission("read")
    @Transactional
    @Operation(summary = "The invoice register (BIL-21), the youngest first")
    public Page<InvoiceView> list(
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("orderId") @Nullable UUID orderId,
            @QueryParam("state") @Nullable InvoiceState state,
            @QueryParam("kind") @Nullable InvoiceKind kind,
            @QueryParam("applicantId") @Nullable UUID applicantId,
            @QueryParam("fiscalNumber") @Nullable String fiscalNumber,
            @QueryParam("issuedFrom") @Nullable LocalDate issuedFrom,
            @QueryParam("issuedTo") @Nullable LocalDate issuedTo,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        var found = findInvoice.page(
                new InvoiceRepository.Filter(
                        customerId,
                        orderId,
                        state,
                        kind,
                        applicantId,
                        fiscalNumber,
                        startOf(issuedFrom),
                        startOf(issuedTo == null ? null : issuedTo.plusDays(1))),
                after == null ? null : after.id(),
                page.fetchSize());
        return page.page(found, last -> new PageRequest.Position("", last.id()), views.of(found));
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Transactional
    @Operation(summary = "One invoice, by id or number")
    @APIResponseSchema(InvoiceView.class)
    public Response get(@PathParam("id") String id) {
        return responses.ok(view(findInvoice.visible(id)));
    }

    @POST
    @Path("/{id}/application")
    @Permission("invoice.apply")
    @Operation(summary = "Record the application for an invoice; it is checked against the order (BIL-20)")
    @APIResponseSchema(InvoiceView.class)
    public Response apply(@PathParam("id") String id, @NotNull @Valid InvoiceApplication body) {
        return commands.execute(body, () -> applyForInvoice.apply(findInvoice.idOf(id), body.toForm()), this::view);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Permission("invoice.withdraw")
    @Operation(summary = "Take an application back before the invoice is issued")
    @APIResponseSchema(InvoiceView.class)
    public Response withdraw(@PathParam("id") String id, @NotNull @Valid InvoiceWithdrawal body) {
        return commands.execute(body, () -> withdrawInvoice.withdraw(findInvoice.idOf(id), body.reason()), this::view);
    }

    @POST
    @Path("/{id}/issue")
    @Permission("invoice.issue")
    @Operation(summary = "Finance issues the invoice; it gets its gapless number (A-36)")
    @APIResponseSchema(InvoiceView.class)
    public Response issue(@PathParam("id") String id, @NotNull @Valid InvoiceIssue body) {
        var fiscal = body.fiscalInvoice();
        return commands.execute(
                body,
                () -> issueInvoice.issue(findInvoice.idOf(id), fiscal == null ? null : fiscal.toFiscal()),
                this::view);
    }

    @POST
    @Path("/{id}/fiscal-invoice")
    @Permission("invoice.record-fiscal")
    @Operation(summary = "Record or correct the fiscal invoice beside it (BIL-21)")
    @APIResponseSchema(InvoiceView.class)
    public Response recordFiscal(@PathParam("id") String id, @NotNull @Valid FiscalInvoiceData body) {
        return commands.execute(
                body, () -> recordFiscalInvoice.record(findInvoice.idOf(id), body.toFiscal()), this::view);
    }

    @POST
    @Path("/{id}/check")
    @Permission("invoice.check")
    @Operation(summary = "A second person checks it on issue and again before mailing (BIL-22)")
    @APIResponseSchema(InvoiceView.class)
    public Response check(@PathParam("id") String id, @NotNull @Valid InvoiceCheck body) {
        return commands.execute(
                body, () -> checkInvoice.check(findInvoice.idOf(id), body.check(), body.findings()), this::view);
    }

    @POST
    @Path("/{id}/mailing")
    @Permission("invoice.mail")
    @Operation(summary = "Mail it apart from the goods; papers may be enclosed (BIL-23, A-09)")
    @APIResponseSchema(InvoiceView.class)
    public Response mail(@PathParam("id") String id, @NotNull @Valid MailedInvoice body) {
        return commands.execute(
                body,
                () -> mailInvoice.mail(
                        findInvoice.idOf(id),
                        new MailInvoice.Command(
                                body.carrier().strip(),
                                body.trackingNumber() == null
                                        ? null
                                        : body.trackingNumber().strip(),
                                body.addressee() == null
                                        ? null
                                        : body.addressee().strip(),
                                body.mailedOn(),
                                body.toEnclosures(),
                                body.shipmentId() == null
                                        ? null
                                        : body.shipmentId().toString())),
                this::view);
    }

    @POST
    @Path("/{id}/reversal")
    @Permission("invoice.request-reversal")
    @Operation(
            summary = "Ask that an issued invoice be reversed by a credit invoice; another person of finance decides")
    @APIResponseSchema(Approval.class)
    public Response requestReversal(@PathParam("id") String id, @NotNull @Valid InvoiceReversal body) {
        return commands.execute(body, () -> requestInvoiceReversal.request(findInvoice.idOf(id), body.reason()));
    }

    private InvoiceView view(InvoiceEntity invoice) {
        return views.of(invoice);
    }

    private @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.zone()).toInstant();
    }
}
