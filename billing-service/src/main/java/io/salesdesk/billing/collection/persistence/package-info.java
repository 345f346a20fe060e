/** Rows of collection plans. */
@NullMarked
package io.salesdesk.billing.collection.persistence;

import org.jspecify.annotations.NullMarked;
