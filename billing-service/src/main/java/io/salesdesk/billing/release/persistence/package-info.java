/** Rows of shipment requests, grants and outbound documents. */
@NullMarked
package io.salesdesk.billing.release.persistence;

import org.jspecify.annotations.NullMarked;
