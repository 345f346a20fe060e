@NullMarked
package io.salesdesk.order.ordering.application;

import org.jspecify.annotations.NullMarked;
