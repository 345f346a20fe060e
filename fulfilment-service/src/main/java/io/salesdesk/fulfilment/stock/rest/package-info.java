/** Stock as clients see it. */
@NullMarked
package io.salesdesk.fulfilment.stock.rest;

import org.jspecify.annotations.NullMarked;
