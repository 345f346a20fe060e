/** What the fulfilment service says. */
@NullMarked
package io.salesdesk.order.messaging.inbound.fulfilment;

import org.jspecify.annotations.NullMarked;
