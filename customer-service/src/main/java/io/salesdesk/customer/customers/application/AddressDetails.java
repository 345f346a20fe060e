package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.customers.model.AddressKind;
import org.jspecify.annotations.Nullable;

/** A place of the customer's. */
public record AddressDetails(
        AddressKind kind,
        String line,
        @Nullable String city,
        @Nullable String postalCode,
        @Nullable String contactName,
        @Nullable String phone) {}
