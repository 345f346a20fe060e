/** Rows of the live streams: a change of one keyed row, or its removal, with who may see it. */
@NullMarked
package io.salesdesk.reporting.stream.model;

import org.jspecify.annotations.NullMarked;
