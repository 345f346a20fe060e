@NullMarked
package io.salesdesk.reporting.projection.model;

import org.jspecify.annotations.NullMarked;
