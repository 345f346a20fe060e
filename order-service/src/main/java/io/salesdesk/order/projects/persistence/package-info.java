/** How project registrations and special prices are kept. */
@NullMarked
package io.salesdesk.order.projects.persistence;

import org.jspecify.annotations.NullMarked;
