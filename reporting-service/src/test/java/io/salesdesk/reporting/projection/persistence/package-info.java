@NullMarked
package io.salesdesk.reporting.projection.persistence;

import org.jspecify.annotations.NullMarked;
