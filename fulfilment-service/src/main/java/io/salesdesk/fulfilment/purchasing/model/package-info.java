/** The rules of purchases, from the request to the store. */
@NullMarked
package io.salesdesk.fulfilment.purchasing.model;

import org.jspecify.annotations.NullMarked;
