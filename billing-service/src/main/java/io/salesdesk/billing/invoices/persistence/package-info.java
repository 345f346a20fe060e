/** Rows of invoices. */
@NullMarked
package io.salesdesk.billing.invoices.persistence;

import org.jspecify.annotations.NullMarked;
