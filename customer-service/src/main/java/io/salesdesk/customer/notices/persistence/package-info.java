/** The notices' table. */
@NullMarked
package io.salesdesk.customer.notices.persistence;

import org.jspecify.annotations.NullMarked;
