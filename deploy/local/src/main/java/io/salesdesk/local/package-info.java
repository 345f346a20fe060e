/**
 * The whole of Salesdesk on one machine: PostgreSQL, Kafka, Keycloak and the five packaged services as child processes
 * of a supervisor, with everything that is kept under {@code .salesdesk/}.
 */
@NullMarked
package io.salesdesk.local;

import org.jspecify.annotations.NullMarked;
