package io.salesdesk.customer.customers.application;

import org.jspecify.annotations.Nullable;

/**
 * A contact person; at least one way to reach the person is needed (CUS-01).
 *
 * @param main whether notices go to this contact by default; the first contact is the main one in any case
 */
public record ContactDetails(
        String name,
        String role,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String email,
        boolean main) {}
