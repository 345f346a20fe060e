/** The organisation's resources. */
@NullMarked
package io.salesdesk.customer.organisation.rest;

import org.jspecify.annotations.NullMarked;
