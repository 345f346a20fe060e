/** Shipment releases as REST resources. */
@NullMarked
package io.salesdesk.billing.release.rest;

import org.jspecify.annotations.NullMarked;
