/** Readers of the events that the other services publish, with just the fields used here. */
@NullMarked
package io.salesdesk.reporting.messaging.inbound;

import org.jspecify.annotations.NullMarked;
