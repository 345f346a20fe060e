package io.salesdesk.customer.customers.rest;

import io.salesdesk.customer.customers.model.CreditStanding;
import io.salesdesk.customer.customers.model.CustomerClass;
import io.salesdesk.customer.customers.model.CustomerType;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer in a list; nothing confidential. */
public record CustomerSummary(
        UUID id,
        String number,
        String name,
        CustomerType type,
        UUID officeId,
        UUID regionId,
        UUID salespersonId,
        boolean active,
        boolean complete,
        @Nullable CustomerClass customerClass,
        @Nullable CreditStanding creditStanding,
        LocalDate nextVerificationDue) {

    static CustomerSummary of(CustomerEntity customer) {
        var owner = customer.owner();
        return new CustomerSummary(
                customer.id(),
                customer.number(),
                customer.name(),
                customer.type(),
                owner.officeId(),
                owner.regionId(),
                owner.salespersonId(),
                customer.active(),
                customer.complete(),
                customer.customerClass(),
                customer.creditStanding(),
                customer.nextVerificationDue());
    }
}
