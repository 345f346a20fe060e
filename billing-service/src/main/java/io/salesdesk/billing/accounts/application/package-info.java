/** Use cases on a customer's account and the one place where its figures move. */
@NullMarked
package io.salesdesk.billing.accounts.application;

import org.jspecify.annotations.NullMarked;
