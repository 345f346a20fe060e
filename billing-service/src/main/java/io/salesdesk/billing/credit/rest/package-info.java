/** Credit grants as REST resources. */
@NullMarked
package io.salesdesk.billing.credit.rest;

import org.jspecify.annotations.NullMarked;
