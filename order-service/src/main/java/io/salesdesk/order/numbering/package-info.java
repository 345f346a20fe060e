/** Document numbers. */
@NullMarked
package io.salesdesk.order.numbering;

import org.jspecify.annotations.NullMarked;
