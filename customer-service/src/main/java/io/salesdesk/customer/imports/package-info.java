/** Bulk entry of people, org units, calendar and customers from files. */
@NullMarked
package io.salesdesk.customer.imports;

import org.jspecify.annotations.NullMarked;
