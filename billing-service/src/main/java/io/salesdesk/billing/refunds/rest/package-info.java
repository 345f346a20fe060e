/** Refunds of customer credit as REST resources. */
@NullMarked
package io.salesdesk.billing.refunds.rest;

import org.jspecify.annotations.NullMarked;
