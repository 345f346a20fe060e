/** The facts that billing publishes. */
@NullMarked
package io.salesdesk.billing.messaging.outbound;

import org.jspecify.annotations.NullMarked;
