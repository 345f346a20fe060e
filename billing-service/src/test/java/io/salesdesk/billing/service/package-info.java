/** Tests of the running service with real PostgreSQL and Kafka. */
@NullMarked
package io.salesdesk.billing.service;

import org.jspecify.annotations.NullMarked;
