/** Orders over HTTP: maps requests to use cases and orders to representations. */
@NullMarked
package io.salesdesk.order.ordering.rest;

import org.jspecify.annotations.NullMarked;
