/** Who acts. */
@NullMarked
package io.salesdesk.customer.acting;

import org.jspecify.annotations.NullMarked;
