@NullMarked
package io.salesdesk.reporting.sales.model;

import org.jspecify.annotations.NullMarked;
