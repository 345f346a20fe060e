/** Handlers of the events that other services publish, each with its own reader record. */
@NullMarked
package io.salesdesk.fulfilment.messaging.inbound;

import org.jspecify.annotations.NullMarked;
