package io.salesdesk.fulfilment.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.fulfilment.counterparty.persistence.Customers;
import io.salesdesk.fulfilment.counterparty.persistence.Customers.FrameAgreement;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers and their qualifications as their owner publishes them. */
final class CustomerHandlers {

    private CustomerHandlers() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CustomerDescribed(
            UUID customerId,
            String number,
            String name,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            @Nullable UUID salespersonId,
            @Nullable Boolean active,
            @Nullable Agreement frameAgreement) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Agreement(
                UUID documentId,
                @Nullable LocalDate validFrom,
                @Nullable LocalDate validTo) {}
    }

    abstract static class Handler implements EventHandler<CustomerDescribed> {

        private final Customers customers;

        Handler(Customers customers) {
            this.customers = customers;
        }

        @Override
        public Class<CustomerDescribed> dataType() {
            return CustomerDescribed.class;
        }

        @Override
        public Set<UUID> brings(IncomingEvent<CustomerDescribed> event) {
            return Set.of(event.data().customerId());
        }

        @Override
        public Outcome handle(IncomingEvent<CustomerDescribed> event) {
            var customer = event.data();
            var agreement = customer.frameAgreement();
            customers.put(
                    customer.customerId(),
                    customer.number(),
                    customer.name(),
                    customer.officeId(),
                    customer.regionId(),
                    customer.salespersonId(),
                    !Boolean.FALSE.equals(customer.active()),
                    agreement == null
                            ? null
                            : new FrameAgreement(agreement.documentId(), agreement.validFrom(), agreement.validTo()));
            return Outcome.APPLIED;
        }
    }

    /** A customer is new. */
    @Singleton
    static class Registered extends Handler {

        Registered(Customers customers) {
            super(customers);
        }

        @Override
        public String type() {
            return "salesdesk.customer.CustomerRegistered.v1";
        }
    }

    /** A customer changed. */
    @Singleton
    static class Changed extends Handler {

        Changed(Customers customers) {
            super(customers);
        }

        @Override
        public String type() {
            return "salesdesk.customer.CustomerChanged.v1";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record QualificationVerified(
            UUID customerId,
            UUID qualificationId,
            String kind,
            UUID verifiedBy,
            LocalDate verifiedOn,
            @Nullable LocalDate validUntil) {}

    /** A qualification was verified: shipments may rely on it (FUL-16). */
    @Singleton
    static class Verified implements EventHandler<QualificationVerified> {

        private final Customers customers;

        Verified(Customers customers) {
            this.customers = customers;
        }

        @Override
        public String type() {
            return "salesdesk.customer.QualificationVerified.v1";
        }

        @Override
        public Class<QualificationVerified> dataType() {
            return QualificationVerified.class;
        }

        @Override
        public Set<UUID> brings(IncomingEvent<QualificationVerified> event) {
            return Set.of(event.data().qualificationId());
        }

        @Override
        public Outcome handle(IncomingEvent<QualificationVerified> event) {
            var verified = event.data();
            customers.verify(
                    verified.qualificationId(),
                    verified.customerId(),
                    verified.kind(),
                    verified.verifiedBy(),
                    verified.verifiedOn(),
                    verified.validUntil());
            return Outcome.APPLIED;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record QualificationLapsed(UUID qualificationId, LocalDate lapsedOn) {}

    /** A qualification lapsed: a warning on shipments, not a block. */
    @Singleton
    static class Lapsed implements EventHandler<QualificationLapsed> {

        private final Customers customers;

        Lapsed(Customers customers) {
            this.customers = customers;
        }

        @Override
        public String type() {
            return "salesdesk.customer.QualificationLapsed.v1";
        }

        @Override
        public Class<QualificationLapsed> dataType() {
            return QualificationLapsed.class;
        }

        @Override
        public Outcome handle(IncomingEvent<QualificationLapsed> event) {
            return customers.lapse(event.data().qualificationId(), event.data().lapsedOn())
                    ? Outcome.APPLIED
                    : Outcome.early(event.data().qualificationId());
        }
    }
}
