/** Allocation of stock to the lines of orders, and its end. */
@NullMarked
package io.salesdesk.fulfilment.allocation.application;

import org.jspecify.annotations.NullMarked;
