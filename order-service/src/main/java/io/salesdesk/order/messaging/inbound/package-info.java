/** What other services say, with reader records of just the fields that are used here. */
@NullMarked
package io.salesdesk.order.messaging.inbound;

import org.jspecify.annotations.NullMarked;
