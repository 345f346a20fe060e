/** The delegations' table. */
@NullMarked
package io.salesdesk.customer.delegations.persistence;

import org.jspecify.annotations.NullMarked;
