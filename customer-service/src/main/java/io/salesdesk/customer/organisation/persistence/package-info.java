/** The organisation's tables. */
@NullMarked
package io.salesdesk.customer.organisation.persistence;

import org.jspecify.annotations.NullMarked;
