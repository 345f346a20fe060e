/** What the customer service says. */
@NullMarked
package io.salesdesk.order.messaging.inbound.customer;

import org.jspecify.annotations.NullMarked;
