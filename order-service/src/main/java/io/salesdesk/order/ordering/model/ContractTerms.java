package io.salesdesk.order.ordering.model;

import java.util.UUID;

/**
 * What an order needs of a contract (ORD-22).
 *
 * @param onFile whether it is signed and valid on the business date
 */
public record ContractTerms(UUID contractId, String number, UUID customerId, boolean onFile) {}
