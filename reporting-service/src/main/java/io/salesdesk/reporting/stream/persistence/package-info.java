@NullMarked
package io.salesdesk.reporting.stream.persistence;

import org.jspecify.annotations.NullMarked;
