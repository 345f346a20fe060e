package io.salesdesk.billing.deposits.model;

import org.joda.money.Money;

/**
 * What the rules of the balance look at.
 *
 * @param asked whether it was asked for before, perhaps by a clerk
 * @param outstanding what of the whole order is not posted
 */
public record BalanceCase(boolean asked, Money outstanding) {}
