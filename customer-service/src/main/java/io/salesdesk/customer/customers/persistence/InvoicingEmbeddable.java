package io.salesdesk.customer.customers.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice to the customer says (开票信息).
 *
 * @param taxId normalised, unique over all customers
 */
@Embeddable
public record InvoicingEmbeddable(
        @Column(name = "invoicing_title") String title,
        @Column(name = "invoicing_tax_id") String taxId,
        @Column(name = "invoicing_bank") @Nullable String bank,
        @Column(name = "invoicing_account") @Nullable String account,
        @Column(name = "invoicing_address") @Nullable String address,
        @Column(name = "invoicing_phone") @Nullable String phone) {}
