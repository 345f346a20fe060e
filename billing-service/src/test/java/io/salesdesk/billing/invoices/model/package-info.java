@NullMarked
package io.salesdesk.billing.invoices.model;

import org.jspecify.annotations.NullMarked;
