/** Credit investigations and what they decide (CUS-10). Plain Java. */
@NullMarked
package io.salesdesk.customer.investigations.model;

import org.jspecify.annotations.NullMarked;
