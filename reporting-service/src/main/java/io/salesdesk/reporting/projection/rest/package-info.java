/** Rebuilding the projections. */
@NullMarked
package io.salesdesk.reporting.projection.rest;

import org.jspecify.annotations.NullMarked;
