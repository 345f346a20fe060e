/** Who may ship: the rulebook of releases and the pure clearing of a customer's shipments. */
@NullMarked
package io.salesdesk.billing.release.model;

import org.jspecify.annotations.NullMarked;
