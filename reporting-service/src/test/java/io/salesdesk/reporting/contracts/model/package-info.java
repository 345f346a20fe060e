@NullMarked
package io.salesdesk.reporting.contracts.model;

import org.jspecify.annotations.NullMarked;
