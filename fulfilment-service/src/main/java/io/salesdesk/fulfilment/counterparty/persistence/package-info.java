/** Customers and their qualifications, projected from the events of their owner. */
@NullMarked
package io.salesdesk.fulfilment.counterparty.persistence;

import org.jspecify.annotations.NullMarked;
