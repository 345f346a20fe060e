/** Rows of refunds of customer credit. */
@NullMarked
package io.salesdesk.billing.refunds.persistence;

import org.jspecify.annotations.NullMarked;
