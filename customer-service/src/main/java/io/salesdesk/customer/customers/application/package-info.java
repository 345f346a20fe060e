/** One class for each command on customers. */
@NullMarked
package io.salesdesk.customer.customers.application;

import org.jspecify.annotations.NullMarked;
