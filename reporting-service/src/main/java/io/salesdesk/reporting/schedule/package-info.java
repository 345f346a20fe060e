/** What wakes the service's own work. */
@NullMarked
package io.salesdesk.reporting.schedule;

import org.jspecify.annotations.NullMarked;
