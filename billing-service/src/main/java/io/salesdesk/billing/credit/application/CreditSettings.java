package io.salesdesk.billing.credit.application;

import io.salesdesk.billing.release.model.CreditPolicy;
import io.salesdesk.billing.release.model.CreditPolicy.SmallOverride;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings that bear on credit grants. */
@ApplicationScoped
public class CreditSettings {

    private final CreditPolicy policy;

    CreditSettings(
            @ConfigProperty(name = "credit.gmOverrideFrom", defaultValue = "1") int gmOverrideFrom,
            @ConfigProperty(name = "credit.small.override", defaultValue = "none") String smallOverride) {
        this.policy = new CreditPolicy(
                gmOverrideFrom,
                SmallOverride.valueOf(smallOverride.strip().replace('-', '_').toUpperCase(Locale.ROOT)));
    }

    public CreditPolicy policy() {
        return policy;
    }
}
