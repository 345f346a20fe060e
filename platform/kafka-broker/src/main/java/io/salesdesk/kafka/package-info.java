/** A Kafka broker for machines without a container engine. */
@NullMarked
package io.salesdesk.kafka;

import org.jspecify.annotations.NullMarked;
