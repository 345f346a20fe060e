/** Small arithmetic on Joda-Money that every feature of billing needs. */
@NullMarked
package io.salesdesk.billing.money.model;

import org.jspecify.annotations.NullMarked;
