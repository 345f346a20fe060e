package io.salesdesk.billing.deposits.application;

import io.salesdesk.billing.deposits.model.DepositPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings that bear on deposits. */
@ApplicationScoped
class DepositSettings {

    private final DepositPolicy policy;

    DepositSettings(@ConfigProperty(name = "deposit.percent", defaultValue = "50") BigDecimal percent) {
        this.policy = new DepositPolicy(percent);
    }

    DepositPolicy policy() {
        return policy;
    }
}
