package io.salesdesk.platform.metrics;

import java.util.List;

/**
 * A gauge whose values a query gives. A service makes it a bean; every instance asks now and then, and no request or event
 * ever waits for it. All instances give the same figures, so whoever adds them up takes the maximum.
 *
 * @param name such as {@code salesdesk.things.waiting}
 * @param unit such as {@code seconds}; empty for a number of things
 * @param tags names of the tags
 * @param sql gives a row per combination of tags: their values as text, in the order of the names, then the figure.
 *     {@code :today} stands for the business date.
 */
public record SampledGauge(String name, String unit, String description, List<String> tags, String sql) {

    public SampledGauge {
        tags = List.copyOf(tags);
    }
}
