package io.salesdesk.reporting.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.reporting.matters.model.MatterFact;
import io.salesdesk.reporting.orders.model.OrderFact;
import io.salesdesk.reporting.orders.model.ShipmentFact;
import io.salesdesk.reporting.projection.application.Filing;
import io.salesdesk.reporting.projection.application.Handlers;
import io.salesdesk.reporting.remittances.model.RemittanceFact;
import io.salesdesk.reporting.worklist.model.WorkKind;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What billing-service publishes about balances, releases and money. */
@Singleton
class BillingEvents {

    private static final Set<String> FREED_BY_ORDERS = Set.of("ORDER_CANCELLED", "ORDER_AMENDED", "REFUND_FAILED");

    private final Handlers handlers;
    private final ZoneId zone;

    BillingEvents(Handlers handlers, BusinessClock clock) {
        this.handlers = handlers;
        this.zone = clock.zone();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BalanceChecked(UUID orderId, int revision, UUID answerId, boolean sufficient) {}

    @Produces
    @Singleton
    EventHandler<BalanceChecked> balanceChecked() {
        return handlers.filing("salesdesk.billing.BalanceChecked.v1", BalanceChecked.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(),
                    new OrderFact.BalanceAnswered(
                            Filings.origin(event), data.revision(), data.answerId(), data.sufficient()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CreditHoldPlaced(
            UUID shipmentId, UUID orderId, @Nullable Money missing) {}

    @Produces
    @Singleton
    EventHandler<CreditHoldPlaced> creditHoldPlaced() {
        return handlers.filing("salesdesk.billing.CreditHoldPlaced.v1", CreditHoldPlaced.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(), new ShipmentFact.Held(Filings.origin(event), data.shipmentId(), data.missing()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShipmentReleased(UUID shipmentId, UUID orderId, UUID releaseId) {}

    @Produces
    @Singleton
    EventHandler<ShipmentReleased> shipmentReleased() {
        return handlers.filing("salesdesk.billing.ShipmentReleased.v1", ShipmentReleased.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(),
                    new ShipmentFact.Released(Filings.origin(event), data.shipmentId(), data.releaseId()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShipmentReleaseRevoked(UUID shipmentId, UUID orderId, UUID releaseId) {}

    @Produces
    @Singleton
    EventHandler<ShipmentReleaseRevoked> shipmentReleaseRevoked() {
        return handlers.filing("salesdesk.billing.ShipmentReleaseRevoked.v1", ShipmentReleaseRevoked.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(),
                    new ShipmentFact.ReleaseRevoked(Filings.origin(event), data.shipmentId(), data.releaseId()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RemittanceSlipReceived(
            UUID remittanceId,
            String number,
            UUID customerId,
            Money amount,
            @Nullable UUID registeredBy) {}

    @Produces
    @Singleton
    EventHandler<RemittanceSlipReceived> remittanceSlipReceived() {
        return handlers.filing("salesdesk.billing.RemittanceSlipReceived.v1", RemittanceSlipReceived.class, event -> {
            var data = event.data();
            return Filings.remittance(
                    data.remittanceId(),
                    new RemittanceFact.SlipReceived(
                            Filings.origin(event),
                            data.number(),
                            data.customerId(),
                            data.amount(),
                            data.registeredBy()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RemittanceConfirmed(
            UUID remittanceId, String number, @Nullable UUID customerId, Money amount, UUID confirmedBy) {}

    @Produces
    @Singleton
    EventHandler<RemittanceConfirmed> remittanceConfirmed() {
        return handlers.filing("salesdesk.billing.RemittanceConfirmed.v1", RemittanceConfirmed.class, event -> {
            var data = event.data();
            return Filings.remittance(
                    data.remittanceId(),
                    new RemittanceFact.Confirmed(
                            Filings.origin(event),
                            data.number(),
                            data.customerId(),
                            data.amount(),
                            data.confirmedBy()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RemittanceMatched(UUID remittanceId, UUID customerId, UUID matchedBy) {}

    @Produces
    @Singleton
    EventHandler<RemittanceMatched> remittanceMatched() {
        return handlers.filing("salesdesk.billing.RemittanceMatched.v1", RemittanceMatched.class, event -> {
            var data = event.data();
            return Filings.remittance(
                    data.remittanceId(),
                    new RemittanceFact.Matched(Filings.origin(event), data.customerId(), data.matchedBy()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RemittanceRejected(UUID remittanceId) {}

    @Produces
    @Singleton
    EventHandler<RemittanceRejected> remittanceRejected() {
        return handlers.filing("salesdesk.billing.RemittanceRejected.v1", RemittanceRejected.class, event -> {
            var data = event.data();
            return Filings.remittance(data.remittanceId(), new RemittanceFact.Rejected(Filings.origin(event)));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PaymentReceived(
            UUID allocationId, @Nullable UUID remittanceId, UUID orderId, Money amount, Instant postedAt) {}

    @Produces
    @Singleton
    EventHandler<PaymentReceived> paymentReceived() {
        return handlers.filing("salesdesk.billing.PaymentReceived.v1", PaymentReceived.class, event -> {
            var data = event.data();
            var filings = new ArrayList<Filing<?>>(Filings.order(
                    data.orderId(),
                    new OrderFact.PaymentReceived(
                            Filings.origin(event), data.allocationId(), data.amount(), data.postedAt())));
            if (data.remittanceId() != null) {
                filings.addAll(Filings.remittance(
                        data.remittanceId(), new RemittanceFact.Posted(Filings.origin(event), data.allocationId())));
            }
            return filings;
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PaymentReversed(UUID allocationId, UUID orderId, Money amount) {}

    @Produces
    @Singleton
    EventHandler<PaymentReversed> paymentReversed() {
        return handlers.filing("salesdesk.billing.PaymentReversed.v1", PaymentReversed.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(),
                    new OrderFact.PaymentReversed(
                            Filings.origin(event),
                            data.allocationId(),
                            data.amount(),
                            Filings.businessTime(event, zone)));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DepositRequested(UUID orderId, int revision, Money amount) {}

    @Produces
    @Singleton
    EventHandler<DepositRequested> depositRequested() {
        return handlers.filing("salesdesk.billing.DepositRequested.v1", DepositRequested.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(),
                    new OrderFact.DepositRequested(Filings.origin(event), data.revision(), data.amount()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DepositReceived(UUID orderId, int revision) {}

    @Produces
    @Singleton
    EventHandler<DepositReceived> depositReceived() {
        return handlers.filing("salesdesk.billing.DepositReceived.v1", DepositReceived.class, event -> {
            var data = event.data();
            return Filings.order(data.orderId(), new OrderFact.DepositReceived(Filings.origin(event), data.revision()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DepositDropped(UUID orderId, int revision) {}

    /** What is not needed any more is not waited for either. */
    @Produces
    @Singleton
    EventHandler<DepositDropped> depositDropped() {
        return handlers.filing("salesdesk.billing.DepositDropped.v1", DepositDropped.class, event -> {
            var data = event.data();
            return Filings.order(data.orderId(), new OrderFact.DepositReceived(Filings.origin(event), data.revision()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BalancePaymentRequested(UUID orderId, Money amount) {}

    @Produces
    @Singleton
    EventHandler<BalancePaymentRequested> balancePaymentRequested() {
        return handlers.filing("salesdesk.billing.BalancePaymentRequested.v1", BalancePaymentRequested.class, event -> {
            var data = event.data();
            return Filings.order(data.orderId(), new OrderFact.BalanceRequested(Filings.origin(event), data.amount()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CustomerCreditChanged(
            UUID customerId,
            Money change,
            Money balance,
            String cause,
            @Nullable UUID remittanceId) {}

    /** What an order left over waits for the desk, until all of the customer's credit has found its use. */
    @Produces
    @Singleton
    EventHandler<CustomerCreditChanged> customerCreditChanged() {
        return handlers.filing("salesdesk.billing.CustomerCreditChanged.v1", CustomerCreditChanged.class, event -> {
            var data = event.data();
            var filings = new ArrayList<Filing<?>>();
            if (data.remittanceId() != null) {
                filings.addAll(Filings.remittance(
                        data.remittanceId(), new RemittanceFact.Posted(Filings.origin(event), data.customerId())));
            }
            if (data.balance().isZero()) {
                filings.addAll(Filings.matter(data.customerId(), credit(event, "CreditUsed", null)));
            } else if (FREED_BY_ORDERS.contains(data.cause())) {
                filings.addAll(Filings.matter(
                        data.customerId(),
                        credit(event, "CreditFreed", WorkKind.CUSTOMER_CREDIT)
                                .about(null, data.customerId(), data.change())));
            }
            return filings;
        });
    }

    private static MatterFact.Step credit(IncomingEvent<?> event, String name, @Nullable WorkKind waitsFor) {
        return MatterFact.Step.of(Filings.origin(event), name, "billing", "/api/v1/accounts/", waitsFor);
    }
}
