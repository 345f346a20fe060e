/** Remittances and payments as REST resources. */
@NullMarked
package io.salesdesk.billing.remittances.rest;

import org.jspecify.annotations.NullMarked;
