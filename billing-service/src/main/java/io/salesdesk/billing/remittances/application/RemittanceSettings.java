package io.salesdesk.billing.remittances.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings that bear on remittances. */
@ApplicationScoped
class RemittanceSettings {

    private final int slipExpiryDays;

    RemittanceSettings(@ConfigProperty(name = "remittance.slip.expiryDays", defaultValue = "3") int slipExpiryDays) {
        if (slipExpiryDays < 1) {
            throw new IllegalArgumentException("remittance.slip.expiryDays must be at least 1");
        }
        this.slipExpiryDays = slipExpiryDays;
    }

    /** For how many working days after its registration a slip stands in for money. */
    int slipExpiryDays() {
        return slipExpiryDays;
    }
}
