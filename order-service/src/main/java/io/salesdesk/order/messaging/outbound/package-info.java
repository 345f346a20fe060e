/** How the model's events become the events that others read; their schemas are in {@code contracts/events}. */
@NullMarked
package io.salesdesk.order.messaging.outbound;

import org.jspecify.annotations.NullMarked;
