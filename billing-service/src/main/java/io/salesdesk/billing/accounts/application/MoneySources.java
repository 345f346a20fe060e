package io.salesdesk.billing.accounts.application;

import java.util.List;
import java.util.UUID;

/** Finds payments for the account's book. */
public interface MoneySources {

    MoneySource get(UUID remittanceId);

    /** Posted money of the account that belongs to no order, the oldest first. */
    List<? extends MoneySource> withCredit(UUID accountId);
}
