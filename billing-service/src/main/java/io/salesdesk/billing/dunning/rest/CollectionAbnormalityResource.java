package io.salesdesk.billing.dunning.rest;

import io.salesdesk.billing.dunning.application.ReportAbnormality;
import io.salesdesk.billing.dunning.persistence.CollectionAbnormality;
import io.salesdesk.billing.dunning.persistence.CollectionAbnormalityRepository;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Commands;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.salesdesk.platform.rest.Resource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Collections with which something is wrong; the head of sales is told at once (BIL-18). */
@Path("/api/v1/collection-abnormalities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "dunning cases")
public class CollectionAbnormalityResource {

    private final ReportAbnormality reportAbnormality;
    private final CollectionAbnormalityRepository reports;
    private final Authority authority;
    private final Commands commands;

    CollectionAbnormalityResource(
            ReportAbnormality reportAbnormality,
            CollectionAbnormalityRepository reports,
            Authority authority,
            Commands commands) {
        this.reportAbnormality = reportAbnormality;
        this.reports = reports;
        this.authority = authority;
        this.commands = commands;
    }

    /** At least one of order and contract is named. */
    public record Abnormality(
            @NotNull UUID customerId,
            @Nullable UUID orderId,
            @Nullable UUID contractId,
            @NotBlank @Size(max = 1000) String cause,
            @NotBlank @Size(max = 1000) String measure) {

        ReportAbnormality.Command toCommand() {
            return new ReportAbnormality.Command(customerId, orderId, contractId, cause, measure);
        }
    }

    /** @param toldPersonId the head of sales who was told */
    public record AbnormalityView(
            UUID id,
            long version,
            UUID customerId,
            @Nullable UUID orderId,
            @Nullable UUID contractId,
            String cause,
            String measure,
            UUID toldPersonId,
            UUID reportedBy,
            Instant reportedAt)
            implements Resource {

        static AbnormalityView of(CollectionAbnormality report) {
            return new AbnormalityView(
                    report.id(),
                    report.version(),
                    report.accountId(),
                    report.orderId(),
                    report.contractId(),
                    report.cause(),
                    report.measure(),
                    report.told(),
                    report.reportedBy(),
                    report.reportedAt());
        }
    }

    @POST
    @Permission("collection.report-abnormality")
    @Operation(summary = "Report that something is wrong with a collection, with cause and measure")
    @APIResponseSchema(value = AbnormalityView.class, responseCode = "201")
    public Response report(@NotNull @Valid Abnormality body) {
        return commands.create(body, () -> reportAbnormality.report(body.toCommand()), AbnormalityView::of);
    }

    @GET
    @Permission("read")
    @Operation(summary = "Reported abnormalities, the youngest first")
    public Page<AbnormalityView> list(
            @QueryParam("customerId") @Nullable UUID customerId,
            @QueryParam("orderId") @Nullable UUID orderId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var after = page.after();
        return page.page(
                reports.page(
                        authority.scope(), customerId, orderId, after == null ? null : after.id(), page.fetchSize()),
                last -> new PageRequest.Position("", last.id()),
                AbnormalityView::of);
    }
}
