package io.salesdesk.fulfilment.shipment.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A shipment (发货) in one of its states. Each state holds the ones before it, so that a state cannot be built without the
 * acts that lead to it (FUL-19). Whether it is released for payment is {@link Release}, apart from these states.
 */
public sealed interface Shipment {

    Application application();

    /** Applied for (发货申请). */
    record Requested(Application application) implements Shipment {}

    /**
     * The instruction is written (发货指令单).
     *
     * @param deliverBy the time limit for delivery
     */
    record Instructed(
            Application application,
            Actor instructor,
            String shippingMethod,
            @Nullable String carrier,
            LocalDate deliverBy)
            implements Shipment {}

    /**
     * Checked by a second person before shipment.
     *
     * @param unpaid what the customer still has to pay for the order
     * @param enclosures samples, gifts and policy-support materials that go along
     */
    record Checked(Instructed instructed, Actor checker, Money unpaid, List<String> enclosures) implements Shipment {

        public Checked {
            enclosures = List.copyOf(enclosures);
        }

        @Override
        public Application application() {
            return instructed.application();
        }
    }

    /** The outbound document (出库单) is issued, and effective. */
    record Issued(Checked checked, UUID documentId, String documentNumber, Actor issuer) implements Shipment {

        @Override
        public Application application() {
            return checked.application();
        }
    }

    /** The warehouse supervisor has compared the outbound document (主管核查). */
    record Supervised(Issued issued, Actor supervisor) implements Shipment {

        @Override
        public Application application() {
            return issued.application();
        }
    }

    /** The leader has signed (领导签字). */
    record SignedOff(Supervised supervised, Actor leader) implements Shipment {

        @Override
        public Application application() {
            return supervised.application();
        }
    }

    /** The shipper has the goods (发货员). */
    record HandedOver(SignedOff signedOff, Actor shipper) implements Shipment {

        @Override
        public Application application() {
            return signedOff.application();
        }

        public Issued issued() {
            return signedOff.supervised().issued();
        }
    }

    /** The warehouse supervisor has confirmed that the goods left. */
    record Shipped(HandedOver handedOver, Actor confirmedBy, Instant shippedAt) implements Shipment {

        @Override
        public Application application() {
            return handedOver.application();
        }
    }

    /** Arrived at the customer's. */
    record Delivered(Shipped shipped, Instant deliveredAt) implements Shipment {

        @Override
        public Application application() {
            return shipped.application();
        }
    }

    /** The customer has confirmed what was received. */
    record Received(Delivered delivered) implements Shipment {

        @Override
        public Application application() {
            return delivered.application();
        }
    }

    /** Given up before the goods were handed over. */
    record Withdrawn(Application application) implements Shipment {}
}
