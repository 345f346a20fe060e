/** What is derived from files: figures, rows of the streams, and what other rows refer to. */
@NullMarked
package io.salesdesk.reporting.projection.model;

import org.jspecify.annotations.NullMarked;
