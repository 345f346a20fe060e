/** The use cases of credit investigations. */
@NullMarked
package io.salesdesk.customer.investigations.application;

import org.jspecify.annotations.NullMarked;
