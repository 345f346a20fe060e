package io.salesdesk.billing.invoices.persistence;

import io.salesdesk.billing.invoices.model.InvoiceNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * Gives invoices their numbers, gapless per series and year. The counter's row stays locked until the transaction
 * ends, and the number is taken back with a transaction that does not commit, for whatever reason; a sequence would lose
 * it. Take the number last: everybody else who issues in that series waits.
 */
@ApplicationScoped
public class InvoiceNumbers {

    /** Parameters: series, year, invoice. Returns the serial. */
    public static final String NEXT = """
            with next as (
                insert into invoice_counter as c (series, number_year, last) values (?1, ?2, 1)
                on conflict (series, number_year) do update set last = c.last + 1
                returning series, number_year, last)
            insert into invoice_number (series, number_year, serial, invoice_id)
            select series, number_year, last, cast(?3 as uuid) from next
            returning serial""";

    private final EntityManager entityManager;

    InvoiceNumbers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public InvoiceNumber next(String series, int year, UUID invoiceId) {
        var serial = (Number) entityManager
                .createNativeQuery(NEXT, Long.class)
                .setParameter(1, series)
                .setParameter(2, year)
                .setParameter(3, invoiceId.toString())
                .getSingleResult();
        return new InvoiceNumber(series, year, serial.longValue());
    }
}
