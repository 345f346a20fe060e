/** The use cases of invoices. */
@NullMarked
package io.salesdesk.billing.invoices.application;

import org.jspecify.annotations.NullMarked;
