/**
 * Events between services: out through the outbox, in through the inbox, at least once on the wire and exactly once in
 * effect.
 *
 * <p>{@link io.salesdesk.platform.messaging.EventPublisher} adds an event to the current transaction;
 * {@link io.salesdesk.platform.messaging.OutboxRelay} brings it to Kafka; in the consumer
 * {@link io.salesdesk.platform.messaging.Inbox} hands it to its {@link io.salesdesk.platform.messaging.EventHandler}.
 */
@NullMarked
package io.salesdesk.platform.messaging;

import org.jspecify.annotations.NullMarked;
