/** Project registrations and special prices: what they are and what is decided about them. */
@NullMarked
package io.salesdesk.order.projects.model;

import org.jspecify.annotations.NullMarked;
