package io.salesdesk.customer.customers.rest;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.application.AssignCustomer;
import io.salesdesk.customer.customers.application.ChangeCustomer;
import io.salesdesk.customer.customers.application.ClassifyCustomer;
import io.salesdesk.customer.customers.application.EraseCustomer;
import io.salesdesk.customer.customers.application.FileDocument;
import io.salesdesk.customer.customers.application.FindCustomer;
import io.salesdesk.customer.customers.application.RegisterCustomer;
import io.salesdesk.customer.customers.application.RequestClassification;
import io.salesdesk.customer.customers.application.VerifyCustomerData;
import io.salesdesk.customer.customers.model.CustomerClass;
import io.salesdesk.customer.customers.model.CustomerType;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.customers.persistence.Customers;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Preconditions;
import io.salesdesk.platform.rest.Responses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers: record, ownership, class, verification, papers (CUS-01, 05, 08, 09). */
@Path("/api/v1/customers")
@Tag(name = "customers")
@RunOnVirtualThread
public class CustomerResource {

    private final Customers customers;
    private final CustomerViews views;
    private final FindCustomer find;
    private final RegisterCustomer registerCustomer;
    private final ChangeCustomer changeCustomer;
    private final AssignCustomer assignCustomer;
    private final ClassifyCustomer classifyCustomer;
    private final RequestClassification requestClassification;
    private final VerifyCustomerData verifyCustomerData;
    private final FileDocument fileDocument;
    private final EraseCustomer eraseCustomer;
    private final Commands commands;
    private final Responses responses;
    private final Preconditions preconditions;
    private final Authority authority;
    private final Caller caller;
    private final BusinessClock clock;

    CustomerResource(
            Customers customers,
            CustomerViews views,
            FindCustomer find,
            RegisterCustomer registerCustomer,
            ChangeCustomer changeCustomer,
            AssignCustomer assignCustomer,
            ClassifyCustomer classifyCustomer,
            RequestClassification requestClassification,
            VerifyCustomerData verifyCustomerData,
            FileDocument fileDocument,
            EraseCustomer eraseCustomer,
            Commands commands,
            Responses responses,
            Preconditions preconditions,
            Authority authority,
            Caller caller,
            BusinessClock clock) {
        this.customers = customers;
        this.views = views;
        this.find = find;
        this.registerCustomer = registerCustomer;
        this.changeCustomer = changeCustomer;
        this.assignCustomer = assignCustomer;
        this.classifyCustomer = classifyCustomer;
        this.requestClassification = requestClassification;
        this.verifyCustomerData = verifyCustomerData;
        this.fileDocument = fileDocument;
        this.eraseCustomer = eraseCustomer;
        this.commands = commands;
        this.responses = responses;
        this.preconditions = preconditions;
        this.authority = authority;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param q part of the name, or the beginning of the number
     * @param verificationOverdue true for the overdue list of CUS-08
     */
    @GET
    @Permission("read")
    @Transactional
    public Page<CustomerSummary> list(
            @QueryParam("q") @Nullable String q,
            @QueryParam("type") @Nullable CustomerType type,
            @QueryParam("customerClass") @Nullable CustomerClass customerClass,
            @QueryParam("salespersonId") @Nullable UUID salespersonId,
            @QueryParam("officeId") @Nullable UUID officeId,
            @QueryParam("active") @Nullable Boolean active,
            @QueryParam("complete") @Nullable Boolean complete,
            @QueryParam("verificationOverdue") @Nullable Boolean verificationOverdue,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        var found = customers.page(
                authority.scope(),
                new Customers.Filter(
                        q,
                        type,
                        customerClass,
                        salespersonId,
                        officeId,
                        active,
                        complete,
                        Boolean.TRUE.equals(verificationOverdue) ? clock.today() : null),
                after == null ? null : after.id(),
                page.fetchSize());
        return page.page(found, customer -> new PageRequest.Position("", customer.id()), CustomerSummary::of);
    }

    @GET
    @Path("/{id}")
    @Permission("read")
    @Transactional
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response get(@PathParam("id") String id) {
        return responses.ok(views.of(find.inScope(id, authority.scope())));
    }

    @POST
    @Permission("customer.register")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response register(@NotNull @Valid CustomerRequests.Register request) {
        return commands.create(
                request,
                () -> registerCustomer.register(request.toCommand(), Actor.of(caller), authority.scope()),
                views::of);
    }

    @PUT
    @Path("/{id}")
    @Permission("customer.change")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response change(@PathParam("id") String id, @NotNull @Valid CustomerRequests.Change request) {
        return on(id, request, customer -> changeCustomer.change(customer, request.toCommand(), Actor.of(caller)));
    }

    @POST
    @Path("/{id}/ownership")
    @Permission("customer.change")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response assign(@PathParam("id") String id, @NotNull @Valid CustomerRequests.Assign request) {
        return on(
                id,
                request,
                customer -> assignCustomer.assign(
                        customer, request.salespersonId(), request.reason(), Actor.of(caller), authority.scope()));
    }

    /** Sets class, credit standing and flags, by the manager of the customer's region (CUS-09). */
    @POST
    @Path("/{id}/classification")
    @Permission("customer.classify")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response classify(@PathParam("id") String id, @NotNull @Valid CustomerRequests.Classify request) {
        return on(id, request, customer -> classifyCustomer.classify(customer, request.toCommand(), Actor.of(caller)));
    }

    /** Asks for a class; the manager of the region decides at {@code /approvals}. */
    @POST
    @Path("/{id}/classification-requests")
    @Permission("customer.change")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Approval.class)))
    public Response requestClass(@PathParam("id") String id, @NotNull @Valid CustomerRequests.ProposeClass request) {
        return commands.create(
                request,
                () -> requestClassification.request(
                        find.forChange(id, authority.scope()), request.toCommand(), request.reason()));
    }

    /** Notes that the data were gone through with the customer (CUS-08). */
    @POST
    @Path("/{id}/verification")
    @Permission("customer.change")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response verify(@PathParam("id") String id, @NotNull @Valid CustomerRequests.Verify request) {
        return on(id, request, customer -> verifyCustomerData.verify(customer, request.remark(), Actor.of(caller)));
    }

    /** Files a paper; a frame agreement counts as contract on file. */
    @POST
    @Path("/{id}/documents")
    @Permission("customer.change")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response file(@PathParam("id") String id, @NotNull @Valid CustomerRequests.FilePaper request) {
        return on(id, request, customer -> fileDocument.file(customer, request.toCommand(), Actor.of(caller)));
    }

    /** Removes what names persons at a customer that is no longer active. */
    @POST
    @Path("/{id}/erasure")
    @Permission("customer.erase")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response erase(@PathParam("id") String id, @NotNull @Valid CustomerRequests.Erase request) {
        return on(id, request, customer -> eraseCustomer.erase(customer, request.reason()));
    }

    private Response on(String id, Object request, Consumer<CustomerEntity> command) {
        return commands.execute(
                request,
                () -> {
                    var customer = find.forChange(id, authority.scope());
                    preconditions.requireVersion(views.versionOf(customer));
                    command.accept(customer);
                    return customer;
                },
                views::of);
    }
}
