/** Rows of dunning cases, their steps and contacts. */
@NullMarked
package io.salesdesk.billing.dunning.persistence;

import org.jspecify.annotations.NullMarked;
