package io.salesdesk.customer.customers.model;

import java.util.UUID;

/** Whose customer it is: the salesperson and, through that person, the office and the region. */
public record Owner(UUID salespersonId, UUID officeId, UUID regionId) {}
