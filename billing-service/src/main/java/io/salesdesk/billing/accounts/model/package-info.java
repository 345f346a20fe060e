/** What a customer owes, has and claims: pure rules of the account (应收账款). */
@NullMarked
package io.salesdesk.billing.accounts.model;

import org.jspecify.annotations.NullMarked;
