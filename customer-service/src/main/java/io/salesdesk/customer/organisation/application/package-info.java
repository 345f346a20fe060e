/** One class for each command on people, org units and the calendar. */
@NullMarked
package io.salesdesk.customer.organisation.application;

import org.jspecify.annotations.NullMarked;
