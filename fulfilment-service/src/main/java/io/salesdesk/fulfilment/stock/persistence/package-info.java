/** Rows of stock and of its movements. */
@NullMarked
package io.salesdesk.fulfilment.stock.persistence;

import org.jspecify.annotations.NullMarked;
