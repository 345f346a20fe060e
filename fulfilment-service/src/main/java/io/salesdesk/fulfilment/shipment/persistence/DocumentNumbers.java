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

    public String purchase(LocalDate businessDate) {
        return number("PU", "purchase_number", businessDate);
    }

    /** Of a reservation (调拨单). */
    public String reservation(LocalDate businessDate) {
        return number("TR", "reservation_number", businessDate);
    }

    /** Of a goods receipt (入库单). */
    public String goodsReceipt(LocalDate businessDate) {
        return number("GR", "goods_receipt_number", businessDate);
    }

    public String receiptDiscrepancy(LocalDate businessDate) {
        return number("RD", "receipt_discrepancy_number", businessDate);
    }

    private String number(String prefix, String sequence, LocalDate businessDate) {
        var next = (Number) entityManager
                .createNativeQuery("select nextval('" + sequence + "')", Long.class)
                .getSingleResult();
        return "%s-%d-%06d".formatted(prefix, businessDate.getYear(), next.longValue());
    }
}
