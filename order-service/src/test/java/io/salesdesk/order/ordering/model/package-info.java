@NullMarked
package io.salesdesk.order.ordering.model;

import org.jspecify.annotations.NullMarked;
