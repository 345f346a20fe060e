@NullMarked
package io.salesdesk.customer;

import org.jspecify.annotations.NullMarked;
