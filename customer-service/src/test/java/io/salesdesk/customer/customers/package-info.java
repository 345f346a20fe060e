@NullMarked
package io.salesdesk.customer.customers;

import org.jspecify.annotations.NullMarked;
