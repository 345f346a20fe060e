package io.salesdesk.billing.release.application;

import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.release.model.ShipmentRequest;
import io.salesdesk.billing.release.persistence.ShipmentRequestEntity;
import io.salesdesk.billing.release.persistence.ShipmentRequestRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;

/** Fulfilment asks to let a shipment leave; it is decided at once (FUL-22). Callers hold the lock on the account. */
@ApplicationScoped
public class RequestShipment {

    private final ShipmentRequestRepository requests;
    private final ShipmentRulings rulings;
    private final CoverListener cover;

    RequestShipment(ShipmentRequestRepository requests, ShipmentRulings rulings, CoverListener cover) {
        this.requests = requests;
        this.rulings = rulings;
        this.cover = cover;
    }

    public record Application(
            UUID shipmentId, UUID orderId, int orderRevision, String number, Money amount, Instant requestedAt) {}

    /** A shipment that was requested before and has changed needs a new grant. */
    public void request(Account account, Application application) {
        requests.findByIdOptional(application.shipmentId())
                .ifPresentOrElse(
                        known -> {
                            known.followRevision(application.orderRevision());
                            rulings.apply(known, new ShipmentRequest.Command.Change(application.amount()));
                        },
                        () -> requests.persist(new ShipmentRequestEntity(
                                application.shipmentId(),
                                account.id(),
                                application.orderId(),
                                application.orderRevision(),
                                application.number(),
                                application.amount(),
                                application.requestedAt())));
        cover.coverChanged(account, Set.of(application.orderId()));
    }
}
