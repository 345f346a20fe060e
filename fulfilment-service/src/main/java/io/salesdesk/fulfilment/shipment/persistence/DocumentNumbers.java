package io.salesdesk.fulfilment.shipment.persistence;

import io.salesdesk.platform.persistence.DocumentNumbering;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Numbers for people: prefix, year of the business date, and at least six ascending digits. */
@ApplicationScoped
public class DocumentNumbers {

    private final DocumentNumbering numbering;

    DocumentNumbers(DocumentNumbering numbering) {
        this.numbering = numbering;
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

    /** Of several inquiries at once. */
    public List<String> futuresInquiries(LocalDate businessDate, int count) {
        return numbering.next("FI", "futures_inquiry_number", businessDate.getYear(), count);
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
        return numbering.next(prefix, sequence, businessDate.getYear());
    }
}
