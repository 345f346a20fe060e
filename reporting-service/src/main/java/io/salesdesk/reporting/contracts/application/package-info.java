/** Reports on contracts. */
@NullMarked
package io.salesdesk.reporting.contracts.application;

import org.jspecify.annotations.NullMarked;
