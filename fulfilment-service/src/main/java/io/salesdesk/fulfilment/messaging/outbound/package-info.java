/** The events that this service publishes. */
@NullMarked
package io.salesdesk.fulfilment.messaging.outbound;

import org.jspecify.annotations.NullMarked;
