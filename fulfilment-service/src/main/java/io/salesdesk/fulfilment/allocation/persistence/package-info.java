/** Rows of orders, their lines and what is allocated to them. */
@NullMarked
package io.salesdesk.fulfilment.allocation.persistence;

import org.jspecify.annotations.NullMarked;
