/** Reservations as clients see them. */
@NullMarked
package io.salesdesk.fulfilment.reservation.rest;

import org.jspecify.annotations.NullMarked;
