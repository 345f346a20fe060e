/** Rows of remittances. */
@NullMarked
package io.salesdesk.billing.remittances.persistence;

import org.jspecify.annotations.NullMarked;
