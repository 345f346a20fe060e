@NullMarked
package io.salesdesk.order.contracting.model;

import org.jspecify.annotations.NullMarked;
