/** How contracts are kept. */
@NullMarked
package io.salesdesk.order.contracting.persistence;

import org.jspecify.annotations.NullMarked;
