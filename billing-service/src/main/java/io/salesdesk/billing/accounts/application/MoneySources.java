package io.salesdesk.billing.accounts.application;

import java.util.UUID;

/** Finds payments for the account's book. */
public interface MoneySources {

    MoneySource get(UUID remittanceId);
}
