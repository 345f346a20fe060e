/** What is true of people, org units and the calendar. Plain Java. */
@NullMarked
package io.salesdesk.customer.organisation.model;

import org.jspecify.annotations.NullMarked;
