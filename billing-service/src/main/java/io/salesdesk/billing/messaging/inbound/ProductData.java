package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** What billing reads of {@code ProductListed} and {@code ProductChanged}: how a variety is called. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProductData(UUID productId, String number, String name, String model) {}
