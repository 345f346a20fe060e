/** Rows of deposits. */
@NullMarked
package io.salesdesk.billing.deposits.persistence;

import org.jspecify.annotations.NullMarked;
