/** Accounts, their ledger and the balance answers as REST resources. */
@NullMarked
package io.salesdesk.billing.accounts.rest;

import org.jspecify.annotations.NullMarked;
