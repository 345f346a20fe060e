/** Where credit investigations are kept. */
@NullMarked
package io.salesdesk.customer.investigations.persistence;

import org.jspecify.annotations.NullMarked;
