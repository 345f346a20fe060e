@NullMarked
package io.salesdesk.customer.notices.delivery;

import org.jspecify.annotations.NullMarked;
