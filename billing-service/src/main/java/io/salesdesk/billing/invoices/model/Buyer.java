package io.salesdesk.billing.invoices.model;

import org.jspecify.annotations.Nullable;

/** Who is billed, as the application says it: the company's title (开票公司名称) and its tax id (BIL-21, A-36). */
public record Buyer(@Nullable String title, @Nullable String taxId) {

    boolean isComplete() {
        return title != null && !title.isBlank() && taxId != null && !taxId.isBlank();
    }
}
