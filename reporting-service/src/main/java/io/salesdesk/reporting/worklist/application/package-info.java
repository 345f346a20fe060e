/** What waits, in figures. */
@NullMarked
package io.salesdesk.reporting.worklist.application;

import org.jspecify.annotations.NullMarked;
