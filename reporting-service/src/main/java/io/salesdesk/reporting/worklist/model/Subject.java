package io.salesdesk.reporting.worklist.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record that waits.
 *
 * @param service whose API serves it
 * @param path of the resource, below that service's address
 * @param number the document number, if the record has one
 */
public record Subject(
        String service, String path, UUID id, @Nullable String number) {

    public static Subject order(UUID id, String number) {
        return new Subject("order", "/api/v1/orders/" + id, id, number);
    }

    public static Subject shipment(UUID id, String number) {
        return new Subject("fulfilment", "/api/v1/shipments/" + id, id, number);
    }

    public static Subject remittance(UUID id, @Nullable String number) {
        return new Subject("billing", "/api/v1/remittances/" + id, id, number);
    }

    public static Subject customer(UUID id, String number) {
        return new Subject("customer", "/api/v1/customers/" + id, id, number);
    }

    public static Subject approval(String service, UUID id, @Nullable String number) {
        return new Subject(service, "/api/v1/approvals/" + id, id, number);
    }
}
