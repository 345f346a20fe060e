/** The life of a credit grant, from the request to the money: pure decisions. */
@NullMarked
package io.salesdesk.billing.credit.model;

import org.jspecify.annotations.NullMarked;
