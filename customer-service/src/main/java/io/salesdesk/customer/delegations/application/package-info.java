/** One class for each command on delegations. */
@NullMarked
package io.salesdesk.customer.delegations.application;

import org.jspecify.annotations.NullMarked;
