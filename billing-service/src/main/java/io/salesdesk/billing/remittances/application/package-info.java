/** Use cases on remittances and payments. */
@NullMarked
package io.salesdesk.billing.remittances.application;

import org.jspecify.annotations.NullMarked;
