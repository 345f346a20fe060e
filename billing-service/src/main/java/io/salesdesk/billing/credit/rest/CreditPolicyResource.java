package io.salesdesk.billing.credit.rest;

import io.salesdesk.billing.credit.application.CreditSettings;
import io.salesdesk.billing.release.model.CreditPolicy.SmallOverride;
import io.salesdesk.billing.release.model.ReleaseRules;
import io.salesdesk.platform.identity.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the company has set the rules of credit. */
@Path("/api/v1/credit-policies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "credit grants")
public class CreditPolicyResource {

    /**
     * @param version of the rulebook, recorded in every grant
     * @param gmOverrideFrom from how many unpaid orders on the general manager may grant credit
     * @param smallOverride who may grant credit to a small customer
     */
    public record CreditPolicyView(String version, int gmOverrideFrom, SmallOverride smallOverride) {}

    /** @param items the policy in force, the only one */
    public record CreditPoliciesView(List<CreditPolicyView> items) {}

    private final CreditSettings settings;

    CreditPolicyResource(CreditSettings settings) {
        this.settings = settings;
    }

    @GET
    @Permission("read")
    @Operation(summary = "The credit policy in force")
    public CreditPoliciesView list() {
        var policy = settings.policy();
        return new CreditPoliciesView(List.of(
                new CreditPolicyView(ReleaseRules.POLICY_VERSION, policy.gmOverrideFrom(), policy.smallOverride())));
    }
}
