/** Contracts: what they are, and what is decided about them. */
@NullMarked
package io.salesdesk.order.contracting.model;

import org.jspecify.annotations.NullMarked;
