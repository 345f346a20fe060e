@NullMarked
package io.salesdesk.order;

import org.jspecify.annotations.NullMarked;
