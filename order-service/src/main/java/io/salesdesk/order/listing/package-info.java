/** How lists are filtered. */
@NullMarked
package io.salesdesk.order.listing;

import org.jspecify.annotations.NullMarked;
