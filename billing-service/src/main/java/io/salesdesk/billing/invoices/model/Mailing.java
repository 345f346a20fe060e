package io.salesdesk.billing.invoices.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the invoice was sent, apart from the goods (BIL-23). */
public record Mailing(
        String carrier,
        @Nullable String trackingNumber,
        String addressee,
        LocalDate mailedOn,
        List<Enclosure> enclosures) {

    public Mailing {
        enclosures = List.copyOf(enclosures);
    }

    /** A paper in the same envelope; papers may be enclosed, goods never. */
    public record Enclosure(Kind kind, String reference) {

        /** What may lie in the envelope. */
        public enum Kind {
            OUTBOUND_DOCUMENT,
            CONTRACT,
            OTHER
        }
    }
}
