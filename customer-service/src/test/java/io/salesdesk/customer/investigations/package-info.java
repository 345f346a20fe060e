@NullMarked
package io.salesdesk.customer.investigations;

import org.jspecify.annotations.NullMarked;
