/** The rulebook of a shipment: its states, its commands, and what refuses them. */
@NullMarked
package io.salesdesk.fulfilment.shipment.model;

import org.jspecify.annotations.NullMarked;
