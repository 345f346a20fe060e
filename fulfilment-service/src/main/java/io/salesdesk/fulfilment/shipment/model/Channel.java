package io.salesdesk.fulfilment.shipment.model;

/** How a customer applied for a shipment (FUL-15: fax, mail, telephone recorded). */
public enum Channel {
    FAX,
    MAIL,
    ELECTRONIC,
    PHONE
}
