/** Reports as lines for spreadsheets. */
@NullMarked
package io.salesdesk.reporting.csv;

import org.jspecify.annotations.NullMarked;
