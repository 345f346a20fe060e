/** Dunning cases as REST resources. */
@NullMarked
package io.salesdesk.billing.dunning.rest;

import org.jspecify.annotations.NullMarked;
