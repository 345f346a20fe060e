/**
 * The test kit of the services: real PostgreSQL and Kafka, signed tokens, people of a small company, events in and out
 * of Kafka, and the checks of contracts, texts and architecture that every service runs.
 */
@NullMarked
package io.salesdesk.platform.testing;

import org.jspecify.annotations.NullMarked;
