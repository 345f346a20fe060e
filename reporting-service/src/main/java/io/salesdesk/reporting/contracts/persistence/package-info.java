/** Where contracts' figures are read. */
@NullMarked
package io.salesdesk.reporting.contracts.persistence;

import org.jspecify.annotations.NullMarked;
