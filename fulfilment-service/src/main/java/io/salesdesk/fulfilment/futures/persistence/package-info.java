/** Rows of inquiries for futures. */
@NullMarked
package io.salesdesk.fulfilment.futures.persistence;

import org.jspecify.annotations.NullMarked;
