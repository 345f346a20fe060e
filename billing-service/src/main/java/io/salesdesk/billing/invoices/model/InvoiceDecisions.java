package io.salesdesk.billing.invoices.model;

import io.salesdesk.billing.invoices.model.Invoice.Checked;
import io.salesdesk.billing.invoices.model.Invoice.Cleared;
import io.salesdesk.billing.invoices.model.Invoice.Command;
import io.salesdesk.billing.invoices.model.Invoice.Draft;
import io.salesdesk.billing.invoices.model.Invoice.Dropped;
import io.salesdesk.billing.invoices.model.Invoice.Event;
import io.salesdesk.billing.invoices.model.Invoice.Issued;
import io.salesdesk.billing.invoices.model.Invoice.Mailed;
import io.salesdesk.billing.invoices.model.Invoice.Objected;
import io.salesdesk.billing.invoices.model.Invoice.Requested;
import io.salesdesk.billing.invoices.model.Invoice.Reversed;
import io.salesdesk.billing.invoices.model.Invoice.Withdrawn;
import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.platform.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an invoice (BIL-20 to BIL-23). Pure: the same input gives the same decision. The state is asked first,
 * then the {@linkplain InvoiceRules rules}.
 */
public final class InvoiceDecisions {

    private InvoiceDecisions() {}

    public static Decision<Event> decide(Invoice state, Command command) {
        if (!allows(state, command)) {
            return Decision.reject(
                    new InvoiceRejection.WrongState(command.getClass().getSimpleName(), stateOf(state)));
        }
        return InvoiceRules.refuse(state, command)
                .<Decision<Event>>map(Decision::reject)
                .orElseGet(() -> carryOut(command));
    }

    /** The state after the event, which a decision on this very state must have made. */
    public static Invoice evolve(Invoice state, Event event) {
        return switch (event) {
            case Event.AppliedFor(var application) -> new Requested(application);
            case Event.ApplicationWithdrawn(var reason, var by) -> new Withdrawn(application(state), reason, by);
            case Event.NumberGiven(var issuance, var fiscal) -> new Issued(application(state), issuance, fiscal);
            case Event.FiscalRecorded(var fiscal) -> new Issued(application(state), issuance(state), fiscal);
            case Event.CheckPassed(var check, var by) ->
                switch (check) {
                    case ISSUE -> new Checked(application(state), issuance(state), fiscal(state), by);
                    case MAILING ->
                        new Cleared(application(state), issuance(state), fiscal(state), firstCheck(state), by);
                };
            case Event.CheckFailed(var check, var findings, var by) ->
                new Objected(application(state), issuance(state), fiscalOf(state), check, findings, by);
            case Event.SentByMail(var mailing, var by) -> mailed(state, mailing, by);
            case Event.ReversedByCredit(var reversal) -> new Reversed(application(state), issuance(state), reversal);
            case Event.DraftAdjusted(var lines) -> new Draft(lines);
            case Event.DraftDropped() -> new Dropped();
        };
    }

    public static InvoiceState stateOf(Invoice state) {
        return switch (state) {
            case Draft draft -> InvoiceState.DRAFT;
            case Dropped dropped -> InvoiceState.DROPPED;
            case Requested requested -> InvoiceState.REQUESTED;
            case Withdrawn withdrawn -> InvoiceState.WITHDRAWN;
            case Issued issued -> InvoiceState.ISSUED;
            case Objected objected -> InvoiceState.OBJECTED;
            case Checked checked -> InvoiceState.CHECKED;
            case Cleared cleared -> InvoiceState.CLEARED;
            case Mailed mailed -> InvoiceState.MAILED;
            case Reversed reversed -> InvoiceState.REVERSED;
        };
    }

    /** The lines by which an invoice takes its part of the order; none once it was withdrawn or reversed. */
    public static List<InvoiceLine> taking(Invoice state) {
        return switch (state) {
            case Draft draft -> List.of();
            case Dropped dropped -> List.of();
            case Withdrawn withdrawn -> List.of();
            case Reversed reversed -> List.of();
            case Requested(var application) -> application.lines();
            case Issued issued -> takenBy(issued.application(), issued.issuance());
            case Objected objected -> takenBy(objected.application(), objected.issuance());
            case Checked checked -> takenBy(checked.application(), checked.issuance());
            case Cleared cleared -> takenBy(cleared.application(), cleared.issuance());
            case Mailed mailed -> takenBy(mailed.application(), mailed.issuance());
        };
    }

    public static Optional<Application> applicationOf(Invoice state) {
        return switch (state) {
            case Draft draft -> Optional.empty();
            case Dropped dropped -> Optional.empty();
            case Requested(var application) -> Optional.of(application);
            case Withdrawn withdrawn -> Optional.of(withdrawn.application());
            case Issued issued -> Optional.of(issued.application());
            case Objected objected -> Optional.of(objected.application());
            case Checked checked -> Optional.of(checked.application());
            case Cleared cleared -> Optional.of(cleared.application());
            case Mailed mailed -> Optional.of(mailed.application());
            case Reversed reversed -> Optional.of(reversed.application());
        };
    }

    public static Optional<Issuance> issuanceOf(Invoice state) {
        return switch (state) {
            case Draft draft -> Optional.empty();
            case Dropped dropped -> Optional.empty();
            case Requested requested -> Optional.empty();
            case Withdrawn withdrawn -> Optional.empty();
            case Issued issued -> Optional.of(issued.issuance());
            case Objected objected -> Optional.of(objected.issuance());
            case Checked checked -> Optional.of(checked.issuance());
            case Cleared cleared -> Optional.of(cleared.issuance());
            case Mailed mailed -> Optional.of(mailed.issuance());
            case Reversed reversed -> Optional.of(reversed.issuance());
        };
    }

    /** The fiscal invoice beside it, null as long as finance has not recorded one. */
    public static @Nullable FiscalInvoice fiscalOf(Invoice state) {
        return switch (state) {
            case Draft draft -> null;
            case Dropped dropped -> null;
            case Requested requested -> null;
            case Withdrawn withdrawn -> null;
            case Reversed reversed -> null;
            case Issued issued -> issued.fiscal();
            case Objected objected -> objected.fiscal();
            case Checked checked -> checked.fiscal();
            case Cleared cleared -> cleared.fiscal();
            case Mailed mailed -> mailed.fiscal();
        };
    }

    /** Whose act it is so far: the applicant and the issuer. */
    static List<Maker> makersOf(Invoice state) {
        return Stream.concat(
                        applicationOf(state).map(Application::requestedBy).stream(),
                        issuanceOf(state).map(Issuance::issuedBy).stream())
                .toList();
    }

    static List<AppliedLine> applied(List<InvoiceLine> lines) {
        return lines.stream()
                .map(line -> new AppliedLine(
                        line.lineId(), line.productId(), line.quantity(), line.unit(), line.unitPrice()))
                .toList();
    }

    /** The amount of the lines with tax; there is at least one. */
    public static Money gross(List<InvoiceLine> lines) {
        return lines.stream().map(InvoiceLine::gross).reduce(Money::plus).orElseThrow();
    }

    private static boolean allows(Invoice state, Command command) {
        return switch (command) {
            case Command.Apply apply -> state instanceof Draft;
            case Command.Withdraw withdraw -> state instanceof Requested;
            case Command.Issue issue -> state instanceof Requested;
            case Command.RecordFiscal record -> state instanceof Issued || state instanceof Objected;
            case Command.Check(var check, var findings, var by) ->
                switch (check) {
                    case ISSUE -> state instanceof Issued;
                    case MAILING -> state instanceof Checked;
                };
            case Command.Mail mail -> state instanceof Cleared;
            case Command.Reverse reverse -> mayBeReversed(state);
            case Command.Adjust adjust -> state instanceof Draft;
        };
    }

    /** Whatever has a number, once; a credit invoice is final. */
    private static boolean mayBeReversed(Invoice state) {
        return !(state instanceof Reversed)
                && issuanceOf(state)
                        .filter(issuance -> issuance.kind() == InvoiceKind.INVOICE)
                        .isPresent();
    }

    private static Decision<Event> carryOut(Command command) {
        return switch (command) {
            case Command.Apply(var form, var basis, var by, var at) -> apply(form, basis, by, at);
            case Command.Withdraw(var reason, var by) -> Decision.accept(new Event.ApplicationWithdrawn(reason, by));
            case Command.Issue(var number, var basis, var fiscal, var by, var at) ->
                Decision.accept(new Event.NumberGiven(new Issuance(InvoiceKind.INVOICE, number, by, at), fiscal));
            case Command.RecordFiscal(var fiscal) -> Decision.accept(new Event.FiscalRecorded(fiscal));
            case Command.Check(var check, var findings, var by) ->
                Decision.accept(
                        findings == null
                                ? new Event.CheckPassed(check, by)
                                : new Event.CheckFailed(check, findings, by));
            case Command.Mail(var mailing, var consignment, var by) ->
                Decision.accept(new Event.SentByMail(mailing, by));
            case Command.Reverse(var reversal) -> Decision.accept(new Event.ReversedByCredit(reversal));
            case Command.Adjust(var lines) ->
                Decision.accept(lines.isEmpty() ? new Event.DraftDropped() : new Event.DraftAdjusted(lines));
        };
    }

    private static Decision<Event> apply(ApplicationForm form, OrderBasis basis, Maker by, Instant at) {
        var lines = basis.take(form.linesOf(basis));
        if (lines.isEmpty()) {
            return Decision.reject(new InvoiceRejection.NothingToInvoice());
        }
        return Decision.accept(new Event.AppliedFor(new Application(
                lines, form.channel(), form.buyer(), form.addressee(), form.attachmentId(), form.remark(), by, at)));
    }

    private static Invoice mailed(Invoice state, Mailing mailing, Maker by) {
        if (state instanceof Cleared(var application, var issuance, var fiscal, var onIssue, var beforeMailing)) {
            return new Mailed(application, issuance, fiscal, onIssue, beforeMailing, mailing, by);
        }
        throw new IllegalStateException("Mailed as " + stateOf(state));
    }

    private static Maker firstCheck(Invoice state) {
        if (state instanceof Checked checked) {
            return checked.onIssue();
        }
        throw new IllegalStateException("Checked a second time as " + stateOf(state));
    }

    private static List<InvoiceLine> takenBy(Application application, Issuance issuance) {
        return switch (issuance.kind()) {
            case INVOICE -> application.lines();
            case CREDIT_INVOICE -> List.of();
        };
    }

    private static Application application(Invoice state) {
        return applicationOf(state).orElseThrow();
    }

    private static Issuance issuance(Invoice state) {
        return issuanceOf(state).orElseThrow();
    }

    private static FiscalInvoice fiscal(Invoice state) {
        return Objects.requireNonNull(fiscalOf(state));
    }
}
