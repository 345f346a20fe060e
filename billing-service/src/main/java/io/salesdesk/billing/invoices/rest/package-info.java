/** Invoices as REST resources. */
@NullMarked
package io.salesdesk.billing.invoices.rest;

import org.jspecify.annotations.NullMarked;
