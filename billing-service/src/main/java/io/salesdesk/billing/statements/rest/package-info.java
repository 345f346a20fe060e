/** Statements of account and the sub-ledger of contracts as REST resources. */
@NullMarked
package io.salesdesk.billing.statements.rest;

import org.jspecify.annotations.NullMarked;
