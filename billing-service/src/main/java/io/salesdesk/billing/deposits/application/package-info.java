/** Use cases on deposits and balance payments. */
@NullMarked
package io.salesdesk.billing.deposits.application;

import org.jspecify.annotations.NullMarked;
