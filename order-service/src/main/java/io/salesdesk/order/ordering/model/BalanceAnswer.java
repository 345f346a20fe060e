package io.salesdesk.order.ordering.model;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/**
 * Billing's answer whether the customer's balance covers a revision (应收账款汇总表, BIL-01).
 *
 * @param recordedAt when this service recorded it
 */
public record BalanceAnswer(
        UUID answerId,
        int revision,
        boolean sufficient,
        Money available,
        Money required,
        Money shortBy,
        Instant recordedAt) {}
