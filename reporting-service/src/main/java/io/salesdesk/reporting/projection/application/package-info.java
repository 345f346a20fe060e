/** Turns the events of a batch into changed projections and stream rows, in one transaction. */
@NullMarked
package io.salesdesk.reporting.projection.application;

import org.jspecify.annotations.NullMarked;
