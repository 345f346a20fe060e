/** The rules of goods receipts (入库单). */
@NullMarked
package io.salesdesk.fulfilment.receiving.model;

import org.jspecify.annotations.NullMarked;
