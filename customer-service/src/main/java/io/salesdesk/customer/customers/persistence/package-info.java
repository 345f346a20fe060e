/** The customers' tables. */
@NullMarked
package io.salesdesk.customer.customers.persistence;

import org.jspecify.annotations.NullMarked;
