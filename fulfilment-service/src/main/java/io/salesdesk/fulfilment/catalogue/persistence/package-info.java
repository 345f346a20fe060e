/** Products, projected from the events of their owner. */
@NullMarked
package io.salesdesk.fulfilment.catalogue.persistence;

import org.jspecify.annotations.NullMarked;
