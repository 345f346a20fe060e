/** Rows of the catalogue. */
@NullMarked
package io.salesdesk.order.catalogue.persistence;

import org.jspecify.annotations.NullMarked;
