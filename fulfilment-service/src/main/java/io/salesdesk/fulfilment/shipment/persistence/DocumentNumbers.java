package io.salesdesk.fulfilment.shipment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** Numbers for people: prefix, year of the business date, and at least six ascending digits. */
@ApplicationScoped
public class DocumentNumbers {

    private final EntityManager entityManager;

    DocumentNumbers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public String shipment(LocalDate businessDate) {
        return number("SH", "shipment_number", businessDate);
    }

    /** One series for outbound documents and the documents that reverse them. */
    public String outboundDocument(LocalDate businessDate) {
        return number("OD", "outbound_document_number", businessDate);
    }

    public String futuresInquiry(LocalDate businessDate) {
        return number("FI", "futures_inquiry_number", businessDate);
    }

    private String number(String prefix, String sequence, LocalDate businessDate) {
        var next = (Number) entityManager
                .createNativeQuery("select nextval('" + sequence + "')", Long.class)
                .getSingleResult();
        return "%s-%d-%06d".formatted(prefix, businessDate.getYear(), next.longValue());
    }
}
