package io.salesdesk.platform.identity;

import org.joda.money.Money;

/** What the caller of the current request may do. Injectable while a request is served. */
public interface Authority {

    /** The records that the caller may touch with the command. */
    DataScope scope(String command);

    /** The scope of the command that the current resource method carries out. */
    DataScope scope();

    boolean mayDo(String command);

    /**
     * Whether one act may reach the amount: always in one's own name, up to the limit of the delegation on behalf of a
     * colleague (ORD-34). A use case that decides about money asks.
     */
    boolean permitsAmount(Money amount);
}
