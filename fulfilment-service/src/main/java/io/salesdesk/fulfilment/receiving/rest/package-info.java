/** Goods receipts as clients see them. */
@NullMarked
package io.salesdesk.fulfilment.receiving.rest;

import org.jspecify.annotations.NullMarked;
