package io.salesdesk.billing.release.rest;

import io.salesdesk.billing.release.model.ReleaseRules;
import io.salesdesk.platform.identity.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rulebook by which shipments are released, as it is in force. */
@Path("/api/v1/release-rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "shipment releases")
public class ReleaseRuleResource {

    /** @param setting the setting that bears on the rule, absent for none */
    public record RuleView(
            String code,
            String sentence,
            String requirement,
            @Nullable String setting,
            String refusal) {}

    public record RulebookView(String policyVersion, List<RuleView> rules) {}

    @GET
    @Permission("read")
    @Operation(summary = "The rules of release, in the order in which they are asked")
    public RulebookView get() {
        return new RulebookView(
                ReleaseRules.POLICY_VERSION,
                ReleaseRules.all().stream()
                        .map(rule -> new RuleView(
                                rule.code(),
                                rule.sentence(),
                                rule.requirement(),
                                rule.setting(),
                                Objects.requireNonNull(rule.refusal(), "a rule of releases holds or refuses")))
                        .toList());
    }
}
