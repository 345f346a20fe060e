@NullMarked
package io.salesdesk.fulfilment.shipment.model;

import org.jspecify.annotations.NullMarked;
