/** Rows of accounts, billed orders, allocations and the append-only ledger. */
@NullMarked
package io.salesdesk.billing.accounts.persistence;

import org.jspecify.annotations.NullMarked;
