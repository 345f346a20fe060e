/** Deposit and balance of project orders with futures from abroad: pure decisions. */
@NullMarked
package io.salesdesk.billing.deposits.model;

import org.jspecify.annotations.NullMarked;
