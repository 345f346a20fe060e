/** Use cases on shipment requests and releases. */
@NullMarked
package io.salesdesk.billing.release.application;

import org.jspecify.annotations.NullMarked;
