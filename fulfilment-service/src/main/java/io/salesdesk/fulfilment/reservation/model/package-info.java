/** The rules of reservations (调拨单) and of their Monday review. */
@NullMarked
package io.salesdesk.fulfilment.reservation.model;

import org.jspecify.annotations.NullMarked;
