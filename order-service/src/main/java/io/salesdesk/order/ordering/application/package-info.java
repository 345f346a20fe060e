/** What people and other services do with orders: one class per use case, one transaction each. */
@NullMarked
package io.salesdesk.order.ordering.application;

import org.jspecify.annotations.NullMarked;
