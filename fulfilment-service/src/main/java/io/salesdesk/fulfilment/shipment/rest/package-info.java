/** Shipments as clients see them. */
@NullMarked
package io.salesdesk.fulfilment.shipment.rest;

import org.jspecify.annotations.NullMarked;
