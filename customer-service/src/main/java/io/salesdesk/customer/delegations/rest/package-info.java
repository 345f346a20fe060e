/** The delegations' resource. */
@NullMarked
package io.salesdesk.customer.delegations.rest;

import org.jspecify.annotations.NullMarked;
