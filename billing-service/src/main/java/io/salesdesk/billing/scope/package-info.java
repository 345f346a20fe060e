/** What a caller may see, as a condition of a query. */
@NullMarked
package io.salesdesk.billing.scope;

import org.jspecify.annotations.NullMarked;
