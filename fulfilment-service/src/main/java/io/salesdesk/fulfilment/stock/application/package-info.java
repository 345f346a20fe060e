/** What is done with stock: asked for, taken over, corrected after a count. */
@NullMarked
package io.salesdesk.fulfilment.stock.application;

import org.jspecify.annotations.NullMarked;
