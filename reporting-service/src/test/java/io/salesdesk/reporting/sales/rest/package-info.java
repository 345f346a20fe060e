@NullMarked
package io.salesdesk.reporting.sales.rest;

import org.jspecify.annotations.NullMarked;
