@NullMarked
package io.salesdesk.reporting.customers.model;

import org.jspecify.annotations.NullMarked;
