/** Rows of purchases. */
@NullMarked
package io.salesdesk.fulfilment.purchasing.persistence;

import org.jspecify.annotations.NullMarked;
