package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.accounts.application.OpenAccount;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What billing reads of {@code CustomerRegistered} and {@code CustomerChanged}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CustomerData(
        UUID customerId,
        String number,
        String name,
        @Nullable UUID officeId,
        @Nullable UUID regionId,
        @Nullable UUID salespersonId,
        String currency) {

    OpenAccount.Customer toCustomer() {
        return new OpenAccount.Customer(customerId, number, name, officeId, regionId, salespersonId, currency);
    }
}
