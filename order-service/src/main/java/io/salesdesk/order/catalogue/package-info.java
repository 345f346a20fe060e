/** Products and their list prices: plain record-keeping. */
@NullMarked
package io.salesdesk.order.catalogue;

import org.jspecify.annotations.NullMarked;
