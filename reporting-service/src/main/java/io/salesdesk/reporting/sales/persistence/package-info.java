@NullMarked
package io.salesdesk.reporting.sales.persistence;

import org.jspecify.annotations.NullMarked;
