@NullMarked
package io.salesdesk.fulfilment.reservation.model;

import org.jspecify.annotations.NullMarked;
