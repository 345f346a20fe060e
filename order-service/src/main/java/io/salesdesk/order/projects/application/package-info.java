/** What people do with project registrations and special prices: one class per use case. */
@NullMarked
package io.salesdesk.order.projects.application;

import org.jspecify.annotations.NullMarked;
