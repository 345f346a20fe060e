package io.salesdesk.billing.statements.rest;

import io.salesdesk.billing.statements.model.StatementRules;
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

/** The rulebook of statements, as it is in force. */
@Path("/api/v1/statement-rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "statements")
public class StatementRuleResource {

    /** @param setting the setting that bears on the rule, absent for none */
    public record StatementRuleView(
            String code,
            String sentence,
            String requirement,
            @Nullable String setting,
            String refusal) {}

    public record StatementRulebookView(List<StatementRuleView> rules) {}

    @GET
    @Permission("read")
    @Operation(summary = "The rules of statements, in the order in which they are asked")
    public StatementRulebookView get() {
        return new StatementRulebookView(StatementRules.all().stream()
                .map(rule -> new StatementRuleView(
                        rule.code(), rule.sentence(), rule.requirement(), rule.setting(), rule.refusal()))
                .toList());
    }
}
