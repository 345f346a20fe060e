/** Rows of credit grants. */
@NullMarked
package io.salesdesk.billing.credit.persistence;

import org.jspecify.annotations.NullMarked;
