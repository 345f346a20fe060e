package io.salesdesk.fulfilment.allocation.model;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What could be allocated from one batch in one warehouse.
 *
 * @param itemId the stock item
 * @param batch the batch's name; older batches sort first
 * @param available neither allocated nor reserved
 */
public record BatchStock(UUID itemId, String batch, BigDecimal available) {}
