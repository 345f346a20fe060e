/** What the billing service says. */
@NullMarked
package io.salesdesk.order.messaging.inbound.billing;

import org.jspecify.annotations.NullMarked;
