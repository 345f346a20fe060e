/** Facts of other services: reader records with just the fields used, and what they change here. */
@NullMarked
package io.salesdesk.billing.messaging.inbound;

import org.jspecify.annotations.NullMarked;
