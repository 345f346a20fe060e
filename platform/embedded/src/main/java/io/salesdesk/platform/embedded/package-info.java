/**
 * The servers that a run without a container engine needs, started and stopped as child processes: PostgreSQL, Kafka,
 * and any other program. Used by the local launcher and by the test kit. Nothing here knows the business.
 */
@NullMarked
package io.salesdesk.platform.embedded;

import org.jspecify.annotations.NullMarked;
