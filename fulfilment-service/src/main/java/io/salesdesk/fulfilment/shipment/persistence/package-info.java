/** Rows of shipments, their documents and their tracking. */
@NullMarked
package io.salesdesk.fulfilment.shipment.persistence;

import org.jspecify.annotations.NullMarked;
