package io.salesdesk.billing.remittances.model;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What finance saw on the bank account (BIL-05).
 *
 * @param amount the exact amount that arrived (准确的到款金额)
 * @param arrivedOn the day of the bank's entry (汇款的时间)
 * @param receivingBank our bank (入帐的银行)
 * @param bankReference the bank's own number of the entry; unique over all remittances that were not rejected
 */
public record Receipt(
        Money amount,
        LocalDate arrivedOn,
        String receivingBank,
        PaymentMethod method,
        String payer,
        String bankReference,
        Maker confirmedBy) {}
