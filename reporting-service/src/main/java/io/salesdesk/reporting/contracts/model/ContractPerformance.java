package io.salesdesk.reporting.contracts.model;

import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of contracts and their performance (合同履行一览表, REP-05).
 *
 * @param amount what was agreed; for a frame contract what has been ordered under it
 * @param dueOn the date on which delivery is due
 * @param outstanding what has left and is not paid
 * @param lastShippedOn the business date of the last departure
 */
public record ContractPerformance(
        UUID contractId,
        String number,
        String type,
        UUID customerId,
        @Nullable String customerNumber,
        @Nullable String customerName,
        @Nullable UUID salespersonId,
        @Nullable String salespersonName,
        Status status,
        boolean complete,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate lastShippedOn,
        int orders,
        Money amount,
        Money shipped,
        Money invoiced,
        Money paid,
        Money outstanding) {}
