package io.salesdesk.billing.invoices.rest;

import io.salesdesk.billing.invoices.model.InvoiceRules;
import io.salesdesk.platform.identity.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rulebook of invoices, as it is in force. */
@Path("/api/v1/invoice-rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "invoices")
public class InvoiceRuleResource {

    /** @param setting the setting that bears on the rule, absent for none */
    public record InvoiceRuleView(
            String code,
            String sentence,
            String requirement,
            @Nullable String setting,
            String refusal) {}

    public record InvoiceRulebookView(List<InvoiceRuleView> rules) {}

    @GET
    @Permission("read")
    @Operation(summary = "The rules of invoices, in the order in which they are asked")
    public InvoiceRulebookView get() {
        return new InvoiceRulebookView(InvoiceRules.all().stream()
                .map(rule -> new InvoiceRuleView(
                        rule.code(), rule.sentence(), rule.requirement(), rule.setting(), rule.refusal()))
                .toList());
    }
}
