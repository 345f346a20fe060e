/** The rules of stock: what is there, what is spoken for, and why it moved. */
@NullMarked
package io.salesdesk.fulfilment.stock.model;

import org.jspecify.annotations.NullMarked;
