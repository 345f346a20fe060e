package io.salesdesk.customer.customers.rest;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.application.FindCustomer;
import io.salesdesk.customer.customers.application.MaintainAddresses;
import io.salesdesk.customer.customers.application.MaintainContacts;
import io.salesdesk.customer.customers.application.SetInvoicingData;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Preconditions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The parts of a customer's file; each command answers with the whole customer. */
@Path("/api/v1/customers/{id}")
@Tag(name = "customers")
@RunOnVirtualThread
public class CustomerPartsResource {

    private final FindCustomer find;
    private final CustomerViews views;
    private final MaintainContacts contacts;
    private final MaintainAddresses addresses;
    private final SetInvoicingData setInvoicingData;
    private final Commands commands;
    private final Preconditions preconditions;
    private final Authority authority;
    private final Caller caller;

    CustomerPartsResource(
            FindCustomer find,
            CustomerViews views,
            MaintainContacts contacts,
            MaintainAddresses addresses,
            SetInvoicingData setInvoicingData,
            Commands commands,
            Preconditions preconditions,
            Authority authority,
            Caller caller) {
        this.find = find;
        this.views = views;
        this.contacts = contacts;
        this.addresses = addresses;
        this.setInvoicingData = setInvoicingData;
        this.commands = commands;
        this.preconditions = preconditions;
        this.authority = authority;
        this.caller = caller;
    }

    @POST
    @Path("/contacts")
    @Permission("customer.change")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response addContact(@PathParam("id") String id, @NotNull @Valid CustomerRequests.Contact request) {
        return on(id, request, customer -> contacts.add(customer, request.toDetails()));
    }

    @PUT
    @Path("/contacts/{contactId}")
    @Permission("customer.change")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response changeContact(
            @PathParam("id") String id,
            @PathParam("contactId") UUID contactId,
            @NotNull @Valid CustomerRequests.Contact request) {
        return on(id, request, customer -> contacts.change(customer, contactId, request.toDetails(), Actor.of(caller)));
    }

    @DELETE
    @Path("/contacts/{contactId}")
    @Permission("customer.change")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response removeContact(@PathParam("id") String id, @PathParam("contactId") UUID contactId) {
        return on(id, null, customer -> contacts.remove(customer, contactId, Actor.of(caller)));
    }

    @POST
    @Path("/addresses")
    @Permission("customer.change")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response addAddress(@PathParam("id") String id, @NotNull @Valid CustomerRequests.Address request) {
        return on(id, request, customer -> addresses.add(customer, request.toDetails()));
    }

    @PUT
    @Path("/addresses/{addressId}")
    @Permission("customer.change")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response changeAddress(
            @PathParam("id") String id,
            @PathParam("addressId") UUID addressId,
            @NotNull @Valid CustomerRequests.Address request) {
        return on(
                id, request, customer -> addresses.change(customer, addressId, request.toDetails(), Actor.of(caller)));
    }

    @DELETE
    @Path("/addresses/{addressId}")
    @Permission("customer.change")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response removeAddress(@PathParam("id") String id, @PathParam("addressId") UUID addressId) {
        return on(id, null, customer -> addresses.remove(customer, addressId, Actor.of(caller)));
    }

    @PUT
    @Path("/invoicing-data")
    @Permission("customer.change")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response setInvoicingData(@PathParam("id") String id, @NotNull @Valid CustomerRequests.Invoicing request) {
        return on(id, request, customer -> setInvoicingData.set(customer, request.toDetails(), Actor.of(caller)));
    }

    private Response on(String id, @Nullable Object request, Consumer<CustomerEntity> command) {
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
