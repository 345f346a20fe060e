/** The rules by which order lines get their goods. */
@NullMarked
package io.salesdesk.fulfilment.allocation.model;

import org.jspecify.annotations.NullMarked;
