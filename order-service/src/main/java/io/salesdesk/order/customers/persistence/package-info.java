/** What this service knows of customers, from the events of their owner and of billing. */
@NullMarked
package io.salesdesk.order.customers.persistence;

import org.jspecify.annotations.NullMarked;
