package io.salesdesk.order.messaging.inbound;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Details of an entry in the timeline: names and values in turn, as text; absent values are left out. */
public final class Details {

    private Details() {}

    public static Map<String, Object> of(@Nullable Object... namesAndValues) {
        var details = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                details.put(String.valueOf(namesAndValues[i]), value instanceof Boolean ? value : value.toString());
            }
        }
        return details;
    }
}
