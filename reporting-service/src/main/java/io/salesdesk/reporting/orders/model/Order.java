package io.salesdesk.reporting.orders.model;

import io.salesdesk.reporting.file.model.CaseFile;
import io.salesdesk.reporting.orders.model.OrderFact.AllocationExpired;
import io.salesdesk.reporting.orders.model.OrderFact.BalanceAnswered;
import io.salesdesk.reporting.orders.model.OrderFact.BalanceRequested;
import io.salesdesk.reporting.orders.model.OrderFact.Cancelled;
import io.salesdesk.reporting.orders.model.OrderFact.Completed;
import io.salesdesk.reporting.orders.model.OrderFact.Confirmed;
import io.salesdesk.reporting.orders.model.OrderFact.CustomerConfirmed;
import io.salesdesk.reporting.orders.model.OrderFact.DepositReceived;
import io.salesdesk.reporting.orders.model.OrderFact.DepositRequested;
import io.salesdesk.reporting.orders.model.OrderFact.ExceptionRaised;
import io.salesdesk.reporting.orders.model.OrderFact.ExceptionResolved;
import io.salesdesk.reporting.orders.model.OrderFact.PaymentReceived;
import io.salesdesk.reporting.orders.model.OrderFact.PaymentReversed;
import io.salesdesk.reporting.orders.model.OrderFact.Reviewed;
import io.salesdesk.reporting.orders.model.OrderFact.Revision;
import io.salesdesk.reporting.orders.model.OrderFact.StockAnswered;
import io.salesdesk.reporting.orders.model.OrderFact.StockCheckRequested;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** An order as the facts in its file describe it; there is none before it was entered. */
public final class Order {

    public enum State {
        ENTERED,
        EXCEPTION,
        CONFIRMED,
        CANCELLED,
        COMPLETED
    }

    private final CaseFile<OrderFact> file;
    private final Revision current;
    private final List<Shipment> shipments;

    private Order(CaseFile<OrderFact> file, Revision current) {
        this.file = file;
        this.current = current;
        this.shipments = Shipment.of(file);
    }

    /** Empty while only other services' events about the order have been read. */
    public static Optional<Order> of(CaseFile<OrderFact> file) {
        return file.last(Revision.class).map(revision -> new Order(file, revision));
    }

    public UUID id() {
        return file.id();
    }

    public Revision current() {
        return current;
    }

    /** The business date of its first revision. */
    public LocalDate enteredOn() {
        return file.all(Revision.class).findFirst().orElseThrow().origin().businessDate();
    }

    /** Who entered the order or supplied the data of any of its revisions. */
    public Set<UUID> makers() {
        return file.all(Revision.class)
                .flatMap(revision -> Stream.of(revision.enteredBy(), revision.suppliedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Attribution attribution() {
        return current.sale().attribution();
    }

    /** Whom a figure of that date counts for: the revision that held then. */
    public Attribution attributionOn(LocalDate date) {
        var revisions = file.all(Revision.class).toList();
        return revisions.reversed().stream()
                .filter(revision -> !revision.origin().businessDate().isAfter(date))
                .findFirst()
                .orElse(revisions.getFirst())
                .sale()
                .attribution();
    }

    public State state() {
        if (file.last(Cancelled.class).isPresent()) {
            return State.CANCELLED;
        } else if (file.last(Completed.class).isPresent()) {
            return State.COMPLETED;
        } else if (!openExceptions().isEmpty()) {
            return State.EXCEPTION;
        }
        return confirmed().isPresent() ? State.CONFIRMED : State.ENTERED;
    }

    public Optional<Confirmed> confirmed() {
        return file.last(Confirmed.class);
    }

    /** Neither cancelled nor completed. */
    public boolean open() {
        return switch (state()) {
            case ENTERED, EXCEPTION, CONFIRMED -> true;
            case CANCELLED, COMPLETED -> false;
        };
    }

    public List<ExceptionRaised> openExceptions() {
        var resolved = file.all(ExceptionResolved.class)
                .map(ExceptionResolved::exceptionId)
                .collect(Collectors.toSet());
        return file.all(ExceptionRaised.class)
                .filter(raised -> !resolved.contains(raised.exceptionId()))
                .toList();
    }

    /** Fulfilment's answer for the current revision, also when its allocation has expired since. */
    public Optional<StockAnswered> stockAnswer() {
        return file.all(StockAnswered.class)
                .filter(answer -> answer.revision() == current.revision())
                .findFirst();
    }

    /** The expiry of the current stock answer, unless stock was asked again since. */
    public Optional<AllocationExpired> expiry() {
        return stockAnswer()
                .flatMap(answer -> file.all(AllocationExpired.class)
                        .filter(expired -> expired.answerId().equals(answer.answerId()))
                        .findFirst());
    }

    /** Whether stock was asked again after the answer's expiry; told by dates, as two services tell the two facts. */
    public boolean stockCheckAsked(AllocationExpired expired) {
        return file.all(StockCheckRequested.class)
                .anyMatch(asked -> asked.revision() == current.revision()
                        && asked.origin().publishedAt().isAfter(expired.origin().publishedAt()));
    }

    public Optional<BalanceAnswered> balanceAnswer() {
        return file.all(BalanceAnswered.class)
                .filter(answer -> answer.revision() == current.revision())
                .findFirst();
    }

    /** The customer's confirmation of the current revision, built on the current stock answer. */
    public Optional<CustomerConfirmed> customerConfirmation() {
        return stockAnswer()
                .filter(_ -> expiry().isEmpty())
                .flatMap(answer -> file.all(CustomerConfirmed.class)
                        .filter(confirmed -> confirmed.revision() == current.revision()
                                && confirmed.stockAnswerId().equals(answer.answerId()))
                        .findFirst());
    }

    /** The review of the current revision that followed its customer confirmation. */
    public Optional<Reviewed> review() {
        return customerConfirmation()
                .flatMap(confirmed -> file.all(Reviewed.class)
                        .filter(review -> review.revision() == current.revision()
                                && review.origin().sequence()
                                        > confirmed.origin().sequence())
                        .findFirst());
    }

    /** The deposit that is asked for and has not come in; a later request asks anew. */
    public Optional<DepositRequested> openDeposit() {
        var received = file.last(DepositReceived.class)
                .map(fact -> fact.origin().sequence())
                .orElse(0L);
        return paidUp()
                ? Optional.empty()
                : file.last(DepositRequested.class)
                        .filter(asked -> asked.origin().sequence() > received);
    }

    /** The rest of the money that is asked for and has not come in. */
    public Optional<BalanceRequested> openBalance() {
        return paidUp() ? Optional.empty() : file.last(BalanceRequested.class);
    }

    /** Reservations that the customer is asked about: neither freed nor taken by full payment or a shipment. */
    public List<ReservationFact.Made> openReservations() {
        if (paidUp() || shipments.stream().anyMatch(shipment -> shipment.state() != Shipment.State.WITHDRAWN)) {
            return List.of();
        }
        var released = file.all(ReservationFact.Released.class)
                .map(ReservationFact::reservationId)
                .collect(Collectors.toSet());
        return file.all(ReservationFact.Made.class)
                .filter(made -> !released.contains(made.reservationId()))
                .toList();
    }

    /** The last time that the customer was asked about it, or was to be. */
    public Optional<ReservationFact.Kept> review(ReservationFact.Made made) {
        return file.all(ReservationFact.Kept.class)
                .filter(kept -> kept.reservationId().equals(made.reservationId()))
                .findFirst();
    }

    /** What is asked for and has not come, with the reminders that went out. */
    public List<OpenClaim> openClaims() {
        return state() == State.CANCELLED ? List.of() : OpenClaim.of(this);
    }

    /** The last reminder of each case that is not closed. */
    List<DunningFact.Reminder> openReminders() {
        var closed = file.all(DunningFact.Closed.class).map(DunningFact::caseId).collect(Collectors.toSet());
        var last = new LinkedHashMap<UUID, DunningFact.Reminder>();
        file.all(DunningFact.Reminder.class)
                .filter(reminder -> !closed.contains(reminder.caseId()))
                .forEach(reminder -> last.put(reminder.caseId(), reminder));
        return List.copyOf(last.values());
    }

    OpenClaim.Reminders reminders(UUID caseId) {
        var sent = file.all(DunningFact.Sent.class)
                .filter(reminder -> reminder.caseId().equals(caseId))
                .findFirst();
        return new OpenClaim.Reminders(
                caseId,
                sent.map(DunningFact.Sent::number).orElse(null),
                sent.map(DunningFact.Sent::step).orElse(0),
                file.all(DunningFact.Escalated.class)
                        .anyMatch(escalated -> escalated.caseId().equals(caseId)));
    }

    /** Whether what has been posted covers the order as it is. */
    private boolean paidUp() {
        return !paid().isLessThan(current.sale().total());
    }

    public List<Shipment> shipments() {
        return shipments;
    }

    /** Posted and allocated, less what was reversed. */
    public Money paid() {
        var zero = Money.zero(current.sale().total().getCurrencyUnit());
        var received =
                file.all(PaymentReceived.class).map(PaymentReceived::amount).reduce(zero, Money::plus);
        return file.all(PaymentReversed.class).map(PaymentReversed::amount).reduce(received, Money::minus);
    }

    /** On invoices that stand: issued and not reversed. */
    public Money invoiced() {
        var reversed =
                file.all(InvoiceFact.Reversed.class).map(InvoiceFact::invoiceId).collect(Collectors.toSet());
        var zero = Money.zero(current.sale().total().getCurrencyUnit());
        return file.all(InvoiceFact.Issued.class)
                .filter(issued -> !reversed.contains(issued.invoiceId()))
                .map(InvoiceFact.Issued::amount)
                .reduce(zero, Money::plus);
    }

    public Money shipped() {
        var zero = Money.zero(current.sale().total().getCurrencyUnit());
        return shipments.stream()
                .flatMap(shipment -> shipment.fact(ShipmentFact.Shipped.class).stream())
                .map(ShipmentFact.Shipped::amount)
                .reduce(zero, Money::plus);
    }
}
