package io.salesdesk.billing.invoices.persistence;

import static java.util.Objects.requireNonNull;

import io.salesdesk.billing.invoices.model.Application;
import io.salesdesk.billing.invoices.model.ApplicationChannel;
import io.salesdesk.billing.invoices.model.Buyer;
import io.salesdesk.billing.invoices.model.CheckKind;
import io.salesdesk.billing.invoices.model.FiscalInvoice;
import io.salesdesk.billing.invoices.model.FiscalType;
import io.salesdesk.billing.invoices.model.Invoice;
import io.salesdesk.billing.invoices.model.InvoiceDecisions;
import io.salesdesk.billing.invoices.model.InvoiceKind;
import io.salesdesk.billing.invoices.model.InvoiceLine;
import io.salesdesk.billing.invoices.model.InvoiceNumber;
import io.salesdesk.billing.invoices.model.InvoiceState;
import io.salesdesk.billing.invoices.model.Issuance;
import io.salesdesk.billing.invoices.model.Mailing;
import io.salesdesk.billing.invoices.model.Reversal;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An invoice or a credit invoice. What was written at one step stays, whatever step follows. */
@Entity
@Table(name = "invoice")
public class InvoiceEntity extends AggregateEntity {

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @Column(name = "order_id", nullable = false, updatable = false)
    private UUID orderId;

    @Column(name = "order_number", nullable = false, updatable = false)
    private String orderNumber;

    @Column(name = "order_revision", nullable = false)
    private int orderRevision;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, updatable = false)
    private InvoiceKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private InvoiceState state;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, updatable = false, length = 3)
    private String currency;

    @Column(name = "net_minor", nullable = false)
    private long netMinor;

    @Column(name = "tax_minor", nullable = false)
    private long taxMinor;

    @Column(name = "gross_minor", nullable = false)
    private long grossMinor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private @Nullable ApplicationChannel channel;

    @Column
    private @Nullable String title;

    @Column(name = "tax_id")
    private @Nullable String taxId;

    @Column
    private @Nullable String addressee;

    @Column(name = "attachment_id")
    private @Nullable UUID attachmentId;

    @Column
    private @Nullable String remark;

    @Column(name = "requested_by")
    private @Nullable UUID requestedBy;

    @Column(name = "requested_for")
    private @Nullable UUID requestedFor;

    @Column(name = "requested_at")
    private @Nullable Instant requestedAt;

    @Column(name = "withdrawal_reason")
    private @Nullable String withdrawalReason;

    @Column(name = "withdrawn_by")
    private @Nullable UUID withdrawnBy;

    @Column(name = "withdrawn_for")
    private @Nullable UUID withdrawnFor;

    @Column
    private @Nullable String number;

    @Column
    private @Nullable String series;

    @Column(name = "number_year")
    private @Nullable Integer numberYear;

    @Column
    private @Nullable Long serial;

    @Column(name = "issued_by")
    private @Nullable UUID issuedBy;

    @Column(name = "issued_for")
    private @Nullable UUID issuedFor;

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "fiscal_type")
    private @Nullable FiscalType fiscalType;

    @Column(name = "fiscal_code")
    private @Nullable String fiscalCode;

    @Column(name = "fiscal_number")
    private @Nullable String fiscalNumber;

    @Column(name = "fiscal_face_minor")
    private @Nullable Long fiscalFaceMinor;

    @Column(name = "fiscal_dated")
    private @Nullable LocalDate fiscalDated;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "objected_check")
    private @Nullable CheckKind objectedCheck;

    @Column
    private @Nullable String objection;

    @Column(name = "objected_by")
    private @Nullable UUID objectedBy;

    @Column(name = "objected_for")
    private @Nullable UUID objectedFor;

    @Column(name = "first_checked_by")
    private @Nullable UUID firstCheckedBy;

    @Column(name = "first_checked_for")
    private @Nullable UUID firstCheckedFor;

    @Column(name = "second_checked_by")
    private @Nullable UUID secondCheckedBy;

    @Column(name = "second_checked_for")
    private @Nullable UUID secondCheckedFor;

    @Column
    private @Nullable String carrier;

    @Column(name = "tracking_number")
    private @Nullable String trackingNumber;

    @Column(name = "mail_addressee")
    private @Nullable String mailAddressee;

    @Column(name = "mailed_on")
    private @Nullable LocalDate mailedOn;

    @Column(name = "mailed_by")
    private @Nullable UUID mailedBy;

    @Column(name = "mailed_for")
    private @Nullable UUID mailedFor;

    @Column(name = "counterpart_id")
    private @Nullable UUID counterpartId;

    @Column(name = "reversal_reason")
    private @Nullable String reversalReason;

    @Column(name = "reversal_asked_by")
    private @Nullable UUID reversalAskedBy;

    @Column(name = "reversal_asked_for")
    private @Nullable UUID reversalAskedFor;

    @Column(name = "reversed_by")
    private @Nullable UUID reversedBy;

    @Column(name = "reversed_for")
    private @Nullable UUID reversedFor;

    @Column(name = "reversed_at")
    private @Nullable Instant reversedAt;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "invoice_line", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<InvoiceLineRow> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "invoice_enclosure", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<EnclosureRow> enclosures = new ArrayList<>();

    protected InvoiceEntity() {}

    private InvoiceEntity(UUID id, OrderBasisEntity order, InvoiceKind kind, InvoiceState state, Instant createdAt) {
        super(id);
        this.accountId = order.accountId();
        this.orderId = order.id();
        this.orderNumber = order.number();
        this.orderRevision = order.revision();
        this.kind = kind;
        this.state = state;
        this.currency = order.currency();
        this.createdAt = createdAt;
    }

    /** The draft that is opened with the order. */
    public static InvoiceEntity draft(UUID id, OrderBasisEntity order, List<InvoiceLine> lines, Instant at) {
        var invoice = new InvoiceEntity(id, order, InvoiceKind.INVOICE, InvoiceState.DRAFT, at);
        invoice.replace(lines);
        return invoice;
    }

    /** The credit invoice that gives back what the invoice claims. */
    public static InvoiceEntity credit(
            UUID id, OrderBasisEntity order, InvoiceEntity reversed, Application application, Issuance issuance) {
        var credit = new InvoiceEntity(id, order, InvoiceKind.CREDIT_INVOICE, InvoiceState.ISSUED, issuance.issuedAt());
        credit.orderRevision = reversed.orderRevision;
        credit.counterpartId = reversed.id();
        credit.take(application);
        credit.take(issuance);
        return credit;
    }

    /** Stores what the event changes. */
    public void apply(Invoice.Event event) {
        var next = InvoiceDecisions.evolve(invoice(), event);
        switch (event) {
            case Invoice.Event.AppliedFor(var application) -> take(application);
            case Invoice.Event.ApplicationWithdrawn(var reason, var by) -> {
                withdrawalReason = reason;
                withdrawnBy = by.personId();
                withdrawnFor = by.onBehalfOf();
            }
            case Invoice.Event.NumberGiven(var issuance, var fiscal) -> {
                take(issuance);
                if (fiscal != null) {
                    take(fiscal);
                }
            }
            case Invoice.Event.FiscalRecorded(var fiscal) -> take(fiscal);
            case Invoice.Event.CheckPassed(var check, var by) -> {
                switch (check) {
                    case ISSUE -> {
                        firstCheckedBy = by.personId();
                        firstCheckedFor = by.onBehalfOf();
                    }
                    case MAILING -> {
                        secondCheckedBy = by.personId();
                        secondCheckedFor = by.onBehalfOf();
                    }
                }
            }
            case Invoice.Event.CheckFailed(var check, var findings, var by) -> {
                objectedCheck = check;
                objection = findings;
                objectedBy = by.personId();
                objectedFor = by.onBehalfOf();
            }
            case Invoice.Event.SentByMail(var mailing, var by) -> {
                carrier = mailing.carrier();
                trackingNumber = mailing.trackingNumber();
                mailAddressee = mailing.addressee();
                mailedOn = mailing.mailedOn();
                mailedBy = by.personId();
                mailedFor = by.onBehalfOf();
                mailing.enclosures().forEach(enclosure -> enclosures.add(new EnclosureRow(enclosure)));
            }
            case Invoice.Event.ReversedByCredit(var reversal) -> {
                counterpartId = reversal.creditInvoiceId();
                reversalReason = reversal.reason();
                reversalAskedBy = reversal.askedBy().personId();
                reversalAskedFor = reversal.askedBy().onBehalfOf();
                reversedBy = reversal.reversedBy().personId();
                reversedFor = reversal.reversedBy().onBehalfOf();
                reversedAt = reversal.reversedAt();
            }
            case Invoice.Event.DraftAdjusted(var rest) -> replace(rest);
            case Invoice.Event.DraftDropped() -> replace(List.of());
        }
        state = InvoiceDecisions.stateOf(next);
    }

    /** A draft follows its order's revisions; an application is for the one it was made for. */
    public void follow(int revision) {
        orderRevision = revision;
    }

    public Invoice invoice() {
        return switch (state) {
            case DRAFT -> new Invoice.Draft(lines());
            case DROPPED -> new Invoice.Dropped();
            case REQUESTED -> new Invoice.Requested(application());
            case WITHDRAWN ->
                new Invoice.Withdrawn(
                        application(), requireNonNull(withdrawalReason), maker(withdrawnBy, withdrawnFor));
            case ISSUED -> new Invoice.Issued(application(), issuance(), fiscal());
            case OBJECTED ->
                new Invoice.Objected(
                        application(),
                        issuance(),
                        fiscal(),
                        requireNonNull(objectedCheck),
                        requireNonNull(objection),
                        maker(objectedBy, objectedFor));
            case CHECKED ->
                new Invoice.Checked(
                        application(), issuance(), requireNonNull(fiscal()), maker(firstCheckedBy, firstCheckedFor));
            case CLEARED ->
                new Invoice.Cleared(
                        application(),
                        issuance(),
                        requireNonNull(fiscal()),
                        maker(firstCheckedBy, firstCheckedFor),
                        maker(secondCheckedBy, secondCheckedFor));
            case MAILED ->
                new Invoice.Mailed(
                        application(),
                        issuance(),
                        requireNonNull(fiscal()),
                        maker(firstCheckedBy, firstCheckedFor),
                        maker(secondCheckedBy, secondCheckedFor),
                        requireNonNull(mailing()),
                        maker(mailedBy, mailedFor));
            case REVERSED -> new Invoice.Reversed(application(), issuance(), requireNonNull(reversal()));
        };
    }

    /** The fiscal invoice beside it; it stays on record when the invoice is reversed. */
    public @Nullable FiscalInvoice fiscal() {
        return fiscalNumber == null
                ? null
                : new FiscalInvoice(
                        requireNonNull(fiscalType),
                        fiscalCode,
                        fiscalNumber,
                        amount(requireNonNull(fiscalFaceMinor)),
                        requireNonNull(fiscalDated));
    }

    /** How it was mailed, null before. */
    public @Nullable Mailing mailing() {
        return mailedOn == null
                ? null
                : new Mailing(
                        requireNonNull(carrier),
                        trackingNumber,
                        requireNonNull(mailAddressee),
                        mailedOn,
                        enclosures.stream().map(EnclosureRow::enclosure).toList());
    }

    /** How it was reversed, null when it was not; of a credit invoice always null. */
    public @Nullable Reversal reversal() {
        return reversedAt == null
                ? null
                : new Reversal(
                        requireNonNull(counterpartId),
                        requireNonNull(reversalReason),
                        maker(reversalAskedBy, reversalAskedFor),
                        maker(reversedBy, reversedFor),
                        reversedAt);
    }

    private Application application() {
        return new Application(
                lines(),
                requireNonNull(channel),
                new Buyer(title, taxId),
                requireNonNull(addressee),
                attachmentId,
                remark,
                maker(requestedBy, requestedFor),
                requireNonNull(requestedAt));
    }

    private Issuance issuance() {
        return new Issuance(
                kind,
                new InvoiceNumber(requireNonNull(series), requireNonNull(numberYear), requireNonNull(serial)),
                maker(issuedBy, issuedFor),
                requireNonNull(issuedAt));
    }

    private void take(Application application) {
        replace(application.lines());
        channel = application.channel();
        title = application.buyer().title();
        taxId = application.buyer().taxId();
        addressee = application.addressee();
        attachmentId = application.attachmentId();
        remark = application.remark();
        requestedBy = application.requestedBy().personId();
        requestedFor = application.requestedBy().onBehalfOf();
        requestedAt = application.requestedAt();
    }

    private void take(Issuance issuance) {
        number = issuance.number().text();
        series = issuance.number().series();
        numberYear = issuance.number().year();
        serial = issuance.number().serial();
        issuedBy = issuance.issuedBy().personId();
        issuedFor = issuance.issuedBy().onBehalfOf();
        issuedAt = issuance.issuedAt();
    }

    private void take(FiscalInvoice fiscal) {
        fiscalType = fiscal.type();
        fiscalCode = fiscal.code();
        fiscalNumber = fiscal.number();
        fiscalFaceMinor = fiscal.faceValue().getAmountMinorLong();
        fiscalDated = fiscal.dated();
    }

    private void replace(List<InvoiceLine> with) {
        if (!with.equals(lines())) {
            lines.clear();
            with.forEach(line -> lines.add(new InvoiceLineRow(line)));
        }
        netMinor =
                with.stream().mapToLong(line -> line.net().getAmountMinorLong()).sum();
        taxMinor =
                with.stream().mapToLong(line -> line.tax().getAmountMinorLong()).sum();
        grossMinor = netMinor + taxMinor;
    }

    private static Maker maker(@Nullable UUID person, @Nullable UUID onBehalfOf) {
        return new Maker(requireNonNull(person), onBehalfOf);
    }

    private Money amount(long minor) {
        return Amounts.ofMinor(currency, minor);
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID orderId() {
        return orderId;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public int orderRevision() {
        return orderRevision;
    }

    public InvoiceKind kind() {
        return kind;
    }

    public InvoiceState state() {
        return state;
    }

    /** The internal number, null before it is issued. */
    public @Nullable String number() {
        return number;
    }

    public Money net() {
        return amount(netMinor);
    }

    public Money tax() {
        return amount(taxMinor);
    }

    public Money gross() {
        return amount(grossMinor);
    }

    public List<InvoiceLine> lines() {
        return lines.stream().map(line -> line.line(currency)).toList();
    }

    /** The credit invoice that reversed it or, of a credit invoice, what it reversed. */
    public @Nullable UUID counterpartId() {
        return counterpartId;
    }

    public @Nullable UUID firstCheckedBy() {
        return firstCheckedBy;
    }

    public @Nullable UUID secondCheckedBy() {
        return secondCheckedBy;
    }

    public @Nullable UUID mailedBy() {
        return mailedBy;
    }

    public @Nullable String withdrawalReason() {
        return withdrawalReason;
    }

    public @Nullable String objection() {
        return objection;
    }

    public @Nullable UUID objectedBy() {
        return objectedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
