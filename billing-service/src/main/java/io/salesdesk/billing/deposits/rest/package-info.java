/** Deposits as REST resources. */
@NullMarked
package io.salesdesk.billing.deposits.rest;

import org.jspecify.annotations.NullMarked;
