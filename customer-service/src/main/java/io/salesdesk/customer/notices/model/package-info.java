/** What becomes of a notice. Plain Java. */
@NullMarked
package io.salesdesk.customer.notices.model;

import org.jspecify.annotations.NullMarked;
