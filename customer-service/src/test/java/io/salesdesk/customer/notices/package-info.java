@NullMarked
package io.salesdesk.customer.notices;

import org.jspecify.annotations.NullMarked;
