/**
 * The order as a decision: sealed states, pure {@code decide} and {@code evolve}, and the rules by name. Plain Java; it
 * knows no database, no clock and no wire.
 */
@NullMarked
package io.salesdesk.order.ordering.model;

import org.jspecify.annotations.NullMarked;
