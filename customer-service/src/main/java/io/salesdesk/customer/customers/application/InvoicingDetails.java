package io.salesdesk.customer.customers.application;

import org.jspecify.annotations.Nullable;

/** What an invoice to the customer says (开票信息), as typed. */
public record InvoicingDetails(
        String title,
        String taxId,
        @Nullable String bank,
        @Nullable String account,
        @Nullable String address,
        @Nullable String phone) {}
