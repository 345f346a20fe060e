/** The use cases of refunds of customer credit. */
@NullMarked
package io.salesdesk.billing.refunds.application;

import org.jspecify.annotations.NullMarked;
