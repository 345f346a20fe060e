/** What this service reads from others. */
@NullMarked
package io.salesdesk.customer.messaging.inbound;

import org.jspecify.annotations.NullMarked;
