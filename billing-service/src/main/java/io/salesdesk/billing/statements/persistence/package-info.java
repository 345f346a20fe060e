/** Rows of statements of account, approved prices and contracts. */
@NullMarked
package io.salesdesk.billing.statements.persistence;

import org.jspecify.annotations.NullMarked;
