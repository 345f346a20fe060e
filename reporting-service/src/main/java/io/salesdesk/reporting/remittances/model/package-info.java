@NullMarked
package io.salesdesk.reporting.remittances.model;

import org.jspecify.annotations.NullMarked;
