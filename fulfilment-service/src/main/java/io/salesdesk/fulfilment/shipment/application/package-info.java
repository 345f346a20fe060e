/** What is done with a shipment, one use case a class. */
@NullMarked
package io.salesdesk.fulfilment.shipment.application;

import org.jspecify.annotations.NullMarked;
