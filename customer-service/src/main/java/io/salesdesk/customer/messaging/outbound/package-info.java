/** The events of this service as they stand on the wire. */
@NullMarked
package io.salesdesk.customer.messaging.outbound;

import org.jspecify.annotations.NullMarked;
