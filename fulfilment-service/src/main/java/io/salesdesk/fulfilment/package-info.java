/** 发货与库存: stock, allocations, shipments and what becomes of them. */
@NullMarked
package io.salesdesk.fulfilment;

import org.jspecify.annotations.NullMarked;
