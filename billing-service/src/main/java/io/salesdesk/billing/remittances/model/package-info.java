/** A remittance (汇款) from the slip to the posting: sealed states and pure decisions. */
@NullMarked
package io.salesdesk.billing.remittances.model;

import org.jspecify.annotations.NullMarked;
