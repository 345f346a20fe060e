@NullMarked
package io.salesdesk.reporting;

import org.jspecify.annotations.NullMarked;
