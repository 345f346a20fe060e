package io.salesdesk.customer.customers.rest;

import io.salesdesk.customer.customers.application.FindCustomer;
import io.salesdesk.customer.customers.persistence.Classifications;
import io.salesdesk.customer.customers.persistence.CustomerChangeEntity;
import io.salesdesk.customer.customers.persistence.CustomerChanges;
import io.salesdesk.customer.customers.persistence.CustomerVerifications;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a customer's record said before, and who looked after it (CUS-08, CUS-09); all of it confidential. */
@Path("/api/v1/customers/{id}")
@Tag(name = "customers")
@RunOnVirtualThread
public class CustomerHistoryResource {

    private final FindCustomer find;
    private final CustomerChanges changes;
    private final CustomerVerifications verifications;
    private final Classifications classifications;
    private final Authority authority;
    private final AuditTrail audit;

    CustomerHistoryResource(
            FindCustomer find,
            CustomerChanges changes,
            CustomerVerifications verifications,
            Classifications classifications,
            Authority authority,
            AuditTrail audit) {
        this.find = find;
        this.changes = changes;
        this.verifications = verifications;
        this.classifications = classifications;
        this.authority = authority;
        this.audit = audit;
    }

    /** One field's old and new value. */
    public record ChangeView(
            UUID id,
            Instant changedAt,
            LocalDate businessDate,
            UUID changedBy,
            @Nullable UUID onBehalfOf,
            String cause,
            String field,
            @Nullable String oldValue,
            @Nullable String newValue) {

        static ChangeView of(CustomerChangeEntity change) {
            return new ChangeView(
                    change.id(),
                    change.changedAt(),
                    change.businessDate(),
                    change.changedBy(),
                    change.onBehalfOf(),
                    change.cause(),
                    change.field(),
                    change.oldValue(),
                    change.newValue());
        }
    }

    /** That the data were gone through with the customer. */
    public record VerificationView(
            UUID verifiedBy,
            LocalDate verifiedOn,
            LocalDate nextDue,
            @Nullable String remark) {}

    @GET
    @Path("/changes")
    @Permission("read.confidential")
    @Transactional
    public Page<ChangeView> changes(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var before = page.after();
        var found = changes.page(look(id, "changes"), before == null ? null : before.id(), page.fetchSize());
        return page.page(found, change -> new PageRequest.Position("", change.id()), ChangeView::of);
    }

    @GET
    @Path("/verifications")
    @Permission("read.confidential")
    @Transactional
    public List<VerificationView> verifications(@PathParam("id") String id) {
        return verifications.of(look(id, "verifications")).stream()
                .map(verification -> new VerificationView(
                        verification.verifiedBy(),
                        verification.verifiedOn(),
                        verification.nextDue(),
                        verification.remark()))
                .toList();
    }

    @GET
    @Path("/classifications")
    @Permission("read.confidential")
    @Transactional
    public List<CustomerView.ClassificationView> classifications(@PathParam("id") String id) {
        return classifications.of(look(id, "classifications")).stream()
                .map(decision -> CustomerViews.view(decision, true))
                .toList();
    }

    private UUID look(String id, String member) {
        var customer = find.inScope(id, authority.scope());
        audit.record("read.confidential", "customer", customer.id(), Map.of("member", member));
        return customer.id();
    }
}
