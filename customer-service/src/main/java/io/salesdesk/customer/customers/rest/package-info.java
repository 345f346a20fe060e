/** The customers' resources. */
@NullMarked
package io.salesdesk.customer.customers.rest;

import org.jspecify.annotations.NullMarked;
