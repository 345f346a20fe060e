@NullMarked
package io.salesdesk.reporting.sales.application;

import org.jspecify.annotations.NullMarked;
