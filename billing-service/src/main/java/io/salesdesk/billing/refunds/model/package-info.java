/** The life of a refund of customer credit, from the request to the payment: pure decisions. */
@NullMarked
package io.salesdesk.billing.refunds.model;

import org.jspecify.annotations.NullMarked;
