package io.salesdesk.order.projects.model;

import io.salesdesk.order.ordering.model.Quantity;
import java.util.UUID;

/** So much of a model that a project needs (型号、数量). */
public record ProjectLine(UUID productId, String model, Quantity quantity) {}
