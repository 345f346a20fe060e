/** Contracts over HTTP. */
@NullMarked
package io.salesdesk.order.contracting.rest;

import org.jspecify.annotations.NullMarked;
