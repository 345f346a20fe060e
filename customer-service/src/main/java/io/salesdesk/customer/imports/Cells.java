package io.salesdesk.customer.imports;

import io.salesdesk.platform.job.ImportRow;
import io.salesdesk.platform.job.InvalidLineException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversions of cells beside those of the row. */
final class Cells {

    private Cells() {}

    static @Nullable UUID uuid(ImportRow row, String column) {
        var value = row.text(column);
        if (value == null) {
            return null;
        }
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw notAllowed(column, value, "UUID");
        }
    }

    static InvalidLineException notAllowed(String column, String value, Object allowed) {
        return new InvalidLineException(
                column, "import-value-is-not-allowed", Map.of("value", value, "allowed", allowed));
    }
}
