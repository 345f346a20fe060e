@NullMarked
package io.salesdesk.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
