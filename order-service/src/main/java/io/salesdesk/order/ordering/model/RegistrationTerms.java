package io.salesdesk.order.ordering.model;

import java.util.UUID;

/** What an order needs of a project registration (ORD-12). */
public record RegistrationTerms(UUID registrationId, String number, UUID customerId) {}
