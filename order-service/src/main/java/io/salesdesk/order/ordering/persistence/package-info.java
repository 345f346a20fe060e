/** Rows of orders and what is recorded about them, and how they become the model and back. */
@NullMarked
package io.salesdesk.order.ordering.persistence;

import org.jspecify.annotations.NullMarked;
