/** What is done with reservations, one use case a class. */
@NullMarked
package io.salesdesk.fulfilment.reservation.application;

import org.jspecify.annotations.NullMarked;
