@NullMarked
package io.salesdesk.customer.delegations;

import org.jspecify.annotations.NullMarked;
