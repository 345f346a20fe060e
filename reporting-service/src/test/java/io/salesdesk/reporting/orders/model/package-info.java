@NullMarked
package io.salesdesk.reporting.orders.model;

import org.jspecify.annotations.NullMarked;
