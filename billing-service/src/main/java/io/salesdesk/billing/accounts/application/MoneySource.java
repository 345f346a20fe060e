package io.salesdesk.billing.accounts.application;

import java.util.UUID;
import org.joda.money.Money;

/** A payment whose money is allocated to orders or waits as customer credit. */
public interface MoneySource {

    UUID id();

    /** Posted money of this payment that belongs to no order. */
    Money unallocated();

    /** Who posted it, and therefore stands behind what is drawn from it automatically. */
    UUID postedBy();

    /** Changes the unallocated money. */
    void changeUnallocated(Money change);

    /** Changes what is set aside for refunds or was refunded. */
    void changeRefunded(Money change);

    /** Notes that money was taken back. */
    void takeBack(Money amount);
}
