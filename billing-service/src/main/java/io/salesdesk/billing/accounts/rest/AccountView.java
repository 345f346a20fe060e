package io.salesdesk.billing.accounts.rest;

import io.salesdesk.billing.accounts.model.CreditStanding;
import io.salesdesk.billing.accounts.model.CustomerClass;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.platform.rest.Resource;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account.
 *
 * @param id the customer's
 * @param balance credit less exposure (余款); negative when the orders need more than there is (BIL-01)
 * @param credit posted money that belongs to no order
 * @param refundDue what is to be given back to the customer: decided, and not paid yet
 * @param exposure what the customer's orders need beyond posted money and counting slips
 * @param receivable shipped and not paid
 * @param paymentFirstCause the order whose cover fell short
 */
public record AccountView(
        UUID id,
        long version,
        String number,
        String name,
        CustomerClass customerClass,
        CreditStanding creditStanding,
        boolean largeVolume,
        Money balance,
        Money credit,
        Money refundDue,
        Money exposure,
        Money receivable,
        boolean paymentFirstImposed,
        @Nullable Instant paymentFirstImposedAt,
        @Nullable UUID paymentFirstCause)
        implements Resource {

    public static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.version(),
                account.number(),
                account.name(),
                account.customerClass(),
                account.creditStanding(),
                account.largeVolume(),
                account.credit().minus(account.uncovered()),
                account.credit(),
                account.refundDue(),
                account.uncovered(),
                account.receivable(),
                account.paymentFirstImposed(),
                account.paymentFirstImposedAt(),
                account.paymentFirstCause());
    }
}
