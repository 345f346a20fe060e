/** Figures about the state of the business, sampled from the database. */
@NullMarked
package io.salesdesk.platform.metrics;

import org.jspecify.annotations.NullMarked;
