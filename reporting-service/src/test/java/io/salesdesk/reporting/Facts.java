package io.salesdesk.reporting;

import io.salesdesk.reporting.file.model.CaseFile;
import io.salesdesk.reporting.file.model.Origin;
import io.salesdesk.reporting.orders.model.Attribution;
import io.salesdesk.reporting.orders.model.DunningFact;
import io.salesdesk.reporting.orders.model.InvoiceFact;
import io.salesdesk.reporting.orders.model.OrderFact;
import io.salesdesk.reporting.orders.model.ReservationFact;
import io.salesdesk.reporting.orders.model.Sale;
import io.salesdesk.reporting.orders.model.ShipmentFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes the facts of one order in the order in which they happen, an hour apart. */
public final class Facts {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    public final UUID orderId = UUID.randomUUID();
    public final UUID customerId = UUID.randomUUID();
    public final UUID enterer = UUID.randomUUID();
    public final UUID supplier = UUID.randomUUID();
    public final Attribution seller = new Attribution(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    public final Attribution otherSeller = new Attribution(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    private final List<OrderFact> facts = new ArrayList<>();
    private @Nullable UUID contractId;
    private LocalDate today = MONDAY;
    private long sequence;

    public static Money cny(String amount) {
        return Money.of(CurrencyUnit.of("CNY"), new BigDecimal(amount));
    }

    public static Sale sale(Attribution attribution, String amount, String rolls) {
        return new Sale(attribution, cny(amount), Map.of("ROLL", new BigDecimal(rolls)));
    }

    /** The facts so far, as a file. */
    public CaseFile<OrderFact> file() {
        return CaseFile.of(orderId, facts);
    }

    public List<OrderFact> all() {
        return List.copyOf(facts);
    }

    public Facts on(LocalDate day) {
        today = day;
        return this;
    }

    /** Of whichever aggregate: that the numbers have gaps does no harm. */
    private Origin next() {
        sequence++;
        return new Origin(sequence, today, at());
    }

    private Instant at() {
        return today.atTime(8, 0).atZone(ZONE).toInstant().plusSeconds(sequence * 60);
    }

    public Facts add(OrderFact fact) {
        facts.add(fact);
        return this;
    }

    /** Revisions from now on name the contract. */
    public Facts under(UUID contract) {
        contractId = contract;
        return this;
    }

    public Facts invoiced(UUID invoiceId, String amount) {
        return add(new InvoiceFact.Issued(next(), invoiceId, cny(amount)));
    }

    public Facts invoiceReversed(UUID invoiceId) {
        return add(new InvoiceFact.Reversed(next(), invoiceId));
    }

    public Facts depositRequested(String amount) {
        return add(new OrderFact.DepositRequested(next(), 1, cny(amount)));
    }

    public Facts reserved(UUID reservationId, LocalDate reviewOn) {
        return add(new ReservationFact.Made(next(), reservationId, "RV-2026-000001", reviewOn));
    }

    public Facts reviewed(UUID reservationId, boolean reachable, LocalDate reviewOn) {
        return add(new ReservationFact.Kept(next(), reservationId, reachable, reviewOn));
    }

    public Facts depositReceived() {
        return add(new OrderFact.DepositReceived(next(), 1));
    }

    public Facts balanceRequested(String amount) {
        return add(new OrderFact.BalanceRequested(next(), cny(amount)));
    }

    public Facts reminded(UUID caseId, String claim, int step, String amount) {
        return add(new DunningFact.Sent(next(), caseId, "DC-2026-000001", claim, step, cny(amount)));
    }

    public Facts escalated(UUID caseId, String claim, String amount) {
        return add(new DunningFact.Escalated(next(), caseId, claim, cny(amount)));
    }

    public Facts dunningClosed(UUID caseId) {
        return add(new DunningFact.Closed(next(), caseId));
    }

    public Facts entered(String amount, String rolls) {
        return revision(1, sale(seller, amount, rolls), false);
    }

    public Facts revision(int revision, Sale sale, boolean afterConfirmation) {
        var origin = next();
        return add(new OrderFact.Revision(
                origin,
                revision,
                "SO-2026-000001",
                customerId,
                sale,
                "STANDARD",
                false,
                enterer,
                supplier,
                afterConfirmation,
                at(),
                contractId));
    }

    public Facts stockAnswered(int revision, UUID answerId, boolean complete) {
        return add(new OrderFact.StockAnswered(next(), revision, answerId, complete));
    }

    public Facts balanceAnswered(int revision) {
        return add(new OrderFact.BalanceAnswered(next(), revision, UUID.randomUUID(), true));
    }

    public Facts customerConfirmed(int revision, UUID stockAnswerId) {
        return add(new OrderFact.CustomerConfirmed(next(), revision, UUID.randomUUID(), stockAnswerId, enterer));
    }

    public Facts reviewed(int revision) {
        return add(new OrderFact.Reviewed(next(), revision, UUID.randomUUID()));
    }

    public Facts confirmed(int revision, String amount, String rolls) {
        var origin = next();
        return add(new OrderFact.Confirmed(
                origin, revision, "SO-2026-000001", customerId, sale(seller, amount, rolls), at()));
    }

    public Facts cancelled() {
        var origin = next();
        return add(new OrderFact.Cancelled(origin, at()));
    }

    public Facts completed() {
        var origin = next();
        return add(new OrderFact.Completed(origin, at()));
    }

    public Facts exceptionRaised(UUID exceptionId) {
        return add(new OrderFact.ExceptionRaised(next(), exceptionId, "PRICE", enterer));
    }

    public Facts exceptionResolved(UUID exceptionId) {
        return add(new OrderFact.ExceptionResolved(next(), exceptionId));
    }

    public Facts expired(UUID answerId) {
        return add(new OrderFact.AllocationExpired(next(), answerId));
    }

    public Facts stockCheckAsked(int revision) {
        return add(new OrderFact.StockCheckRequested(next(), revision));
    }

    public Facts paid(UUID allocationId, String amount) {
        var origin = next();
        return add(new OrderFact.PaymentReceived(origin, allocationId, cny(amount), at()));
    }

    public Facts reversed(UUID allocationId, String amount) {
        var origin = next();
        return add(new OrderFact.PaymentReversed(origin, allocationId, cny(amount), at()));
    }

    public Facts requested(UUID shipmentId, String amount, UUID applicant) {
        return add(new ShipmentFact.Requested(next(), shipmentId, "SH-2026-000001", cny(amount), applicant));
    }

    public Facts instructed(UUID shipmentId, UUID by) {
        return add(new ShipmentFact.Instructed(next(), shipmentId, by));
    }

    public Facts checked(UUID shipmentId, UUID by) {
        return add(new ShipmentFact.Checked(next(), shipmentId, by));
    }

    public Facts documentIssued(UUID shipmentId, UUID by) {
        return add(new ShipmentFact.DocumentIssued(next(), shipmentId, "CK-2026-000001", by));
    }

    public Facts supervised(UUID shipmentId) {
        return add(new ShipmentFact.DocumentSupervised(next(), shipmentId, UUID.randomUUID()));
    }

    public Facts held(UUID shipmentId, String missing) {
        return add(new ShipmentFact.Held(next(), shipmentId, cny(missing)));
    }

    public Facts released(UUID shipmentId, UUID releaseId) {
        return add(new ShipmentFact.Released(next(), shipmentId, releaseId));
    }

    public Facts revoked(UUID shipmentId, UUID releaseId) {
        return add(new ShipmentFact.ReleaseRevoked(next(), shipmentId, releaseId));
    }

    public Facts signedOff(UUID shipmentId) {
        return add(new ShipmentFact.Approved(next(), shipmentId, UUID.randomUUID()));
    }

    public Facts handedOver(UUID shipmentId, UUID shipper) {
        return add(new ShipmentFact.HandedOver(next(), shipmentId, shipper));
    }

    public Facts shipped(UUID shipmentId, String amount) {
        var origin = next();
        return add(new ShipmentFact.Shipped(origin, shipmentId, cny(amount), at()));
    }

    public Facts tracked(UUID shipmentId, LocalDate day) {
        return add(new ShipmentFact.Tracked(next(), shipmentId, day));
    }

    public Facts delivered(UUID shipmentId) {
        return add(new ShipmentFact.Delivered(next(), shipmentId));
    }

    public Facts received(UUID shipmentId) {
        return add(new ShipmentFact.Received(next(), shipmentId));
    }

    public Facts withdrawn(UUID shipmentId) {
        return add(new ShipmentFact.Withdrawn(next(), shipmentId));
    }
}
