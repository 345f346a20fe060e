/** What this service publishes. */
@NullMarked
package io.salesdesk.reporting.messaging.outbound;

import org.jspecify.annotations.NullMarked;
