/** What was sold, shipped and collected, by day and person, and how it is reported (REP-02, REP-12). */
@NullMarked
package io.salesdesk.reporting.sales.model;

import org.jspecify.annotations.NullMarked;
