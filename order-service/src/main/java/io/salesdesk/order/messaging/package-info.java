/** What this service says to others and hears from them. */
@NullMarked
package io.salesdesk.order.messaging;

import org.jspecify.annotations.NullMarked;
