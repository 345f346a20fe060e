/** Rows of goods receipts and of what differed. */
@NullMarked
package io.salesdesk.fulfilment.receiving.persistence;

import org.jspecify.annotations.NullMarked;
