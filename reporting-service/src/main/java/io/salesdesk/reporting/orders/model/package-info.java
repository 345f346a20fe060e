/** Orders with their shipments and payments, read from the facts in their files. */
@NullMarked
package io.salesdesk.reporting.orders.model;

import org.jspecify.annotations.NullMarked;
