package io.salesdesk.order.ordering.application;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What another service said of an order, as its timeline shows it.
 *
 * @param service who said it
 * @param event the event's name
 * @param revision of the order, where the event names one
 * @param actor the person behind it, where there is one
 */
public record Fact(
        String service,
        String event,
        @Nullable Integer revision,
        @Nullable UUID actor,
        Map<String, Object> details) {}
