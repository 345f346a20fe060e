/** Purchases as clients see them. */
@NullMarked
package io.salesdesk.fulfilment.purchasing.rest;

import org.jspecify.annotations.NullMarked;
