/** Rows of reservations and of their reviews. */
@NullMarked
package io.salesdesk.fulfilment.reservation.persistence;

import org.jspecify.annotations.NullMarked;
