package io.salesdesk.billing.remittances.persistence;

import io.salesdesk.billing.accounts.application.MoneySource;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.billing.remittances.model.Matching;
import io.salesdesk.billing.remittances.model.OrderShare;
import io.salesdesk.billing.remittances.model.PaymentMethod;
import io.salesdesk.billing.remittances.model.Receipt;
import io.salesdesk.billing.remittances.model.Remittance;
import io.salesdesk.billing.remittances.model.RemittanceDecisions;
import io.salesdesk.billing.remittances.model.Slip;
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
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The row of a remittance: its state as columns, and the money of it that no order has yet. */
@Entity
@Table(name = "remittance")
public class RemittanceEntity extends AggregateEntity implements MoneySource {

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(nullable = false)
    private String state;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, updatable = false, length = 3)
    private String currency;

    @Column(name = "by_slip", nullable = false, updatable = false)
    private boolean bySlip;

    @Column(name = "slip_payer")
    private @Nullable String slipPayer;

    @Column(name = "slip_amount_minor")
    private @Nullable Long slipAmountMinor;

    @Column(name = "slip_remitted_on")
    private @Nullable LocalDate slipRemittedOn;

    @Column(name = "slip_attachment_id")
    private @Nullable UUID slipAttachmentId;

    @Column(name = "slip_registered_by")
    private @Nullable UUID slipRegisteredBy;

    @Column(name = "slip_registered_for")
    private @Nullable UUID slipRegisteredFor;

    @Column(name = "slip_expires_after")
    private @Nullable LocalDate slipExpiresAfter;

    @Column(name = "slip_expired", nullable = false)
    private boolean slipExpired;

    @Column(name = "bank_reference")
    private @Nullable String bankReference;

    @Column(name = "amount_minor")
    private @Nullable Long amountMinor;

    @Column(name = "arrived_on")
    private @Nullable LocalDate arrivedOn;

    @Column(name = "receiving_bank")
    private @Nullable String receivingBank;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "payment_method")
    private @Nullable PaymentMethod paymentMethod;

    @Column
    private @Nullable String payer;

    @Column(name = "confirmed_by")
    private @Nullable UUID confirmedBy;

    @Column(name = "confirmed_for")
    private @Nullable UUID confirmedFor;

    @Column(name = "matched_by")
    private @Nullable UUID matchedBy;

    @Column(name = "matched_for")
    private @Nullable UUID matchedFor;

    @Column(name = "posted_by")
    private @Nullable UUID postedBy;

    @Column(name = "posted_for")
    private @Nullable UUID postedFor;

    @Column(name = "posted_at")
    private @Nullable Instant postedAt;

    @Column(name = "rejected_by")
    private @Nullable UUID rejectedBy;

    @Column(name = "rejected_for")
    private @Nullable UUID rejectedFor;

    @Column(name = "rejection_reason")
    private @Nullable String rejectionReason;

    @Column(name = "unallocated_minor", nullable = false)
    private long unallocatedMinor;

    @Column(name = "reversed_minor", nullable = false)
    private long reversedMinor;

    @Column(name = "refunded_minor", nullable = false)
    private long refundedMinor;

    @Column(name = "registered_at", nullable = false, updatable = false)
    private Instant registeredAt;

    @ElementCollection
    @CollectionTable(name = "remittance_stated_order", joinColumns = @JoinColumn(name = "remittance_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<NamedOrder> statedOrders = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "remittance_matched_order", joinColumns = @JoinColumn(name = "remittance_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<NamedOrder> matchedOrders = new ArrayList<>();

    protected RemittanceEntity() {}

    /** A remittance whose life begins with a slip or, without one, with confirmed money. */
    public RemittanceEntity(UUID id, String number, Remittance begin, Instant registeredAt) {
        super(id);
        this.number = number;
        this.registeredAt = registeredAt;
        switch (begin) {
            case Remittance.SlipReceived(var slip, var expired) -> {
                bySlip = true;
                accountId = slip.customerId();
                currency = slip.amount().getCurrencyUnit().getCode();
                slipPayer = slip.payer();
                slipAmountMinor = slip.amount().getAmountMinorLong();
                slipRemittedOn = slip.remittedOn();
                slipAttachmentId = slip.attachmentId();
                slipRegisteredBy = slip.registeredBy().personId();
                slipRegisteredFor = slip.registeredBy().onBehalfOf();
                slipExpiresAfter = slip.expiresAfter();
                bankReference = slip.bankReference();
                statedOrders = rows(slip.orders());
            }
            case Remittance.Confirmed(var slip, var receipt) -> {
                currency = receipt.amount().getCurrencyUnit().getCode();
                take(receipt);
            }
            case Remittance.Matched matched -> throw notABeginning(begin);
            case Remittance.Posted posted -> throw notABeginning(begin);
            case Remittance.Rejected rejected -> throw notABeginning(begin);
        }
        state = RemittanceDecisions.stateName(begin);
    }

    /** Stores what the event changes. */
    public void apply(Remittance.Event event, Instant at) {
        var next = RemittanceDecisions.evolve(remittance(), event);
        switch (event) {
            case Remittance.Event.MoneyConfirmed(var receipt) -> take(receipt);
            case Remittance.Event.CustomerMatched(var matching) -> {
                accountId = matching.customerId();
                matchedBy = matching.matchedBy().personId();
                matchedFor = matching.matchedBy().onBehalfOf();
                matchedOrders.clear();
                matchedOrders.addAll(rows(matching.orders()));
            }
            case Remittance.Event.MoneyPosted(var by) -> {
                postedBy = by.personId();
                postedFor = by.onBehalfOf();
                postedAt = at;
            }
            case Remittance.Event.RemittanceRejected(var reason, var by) -> {
                rejectionReason = reason;
                rejectedBy = by.personId();
                rejectedFor = by.onBehalfOf();
            }
            case Remittance.Event.SlipExpired() -> slipExpired = true;
        }
        state = RemittanceDecisions.stateName(next);
    }

    public Remittance remittance() {
        return switch (state) {
            case "SLIP_RECEIVED" -> new Remittance.SlipReceived(Objects.requireNonNull(slip()), slipExpired);
            case "CONFIRMED" -> new Remittance.Confirmed(slip(), receipt());
            case "MATCHED" -> new Remittance.Matched(slip(), receipt(), matching());
            case "POSTED" ->
                new Remittance.Posted(
                        slip(), receipt(), matching(), new Maker(Objects.requireNonNull(postedBy), postedFor));
            case "REJECTED" ->
                new Remittance.Rejected(
                        Objects.requireNonNull(rejectionReason),
                        new Maker(Objects.requireNonNull(rejectedBy), rejectedFor));
            default -> throw new IllegalStateException("Unknown state of a remittance: " + state);
        };
    }

    /** The slip it began with, null for money that came without one. */
    public @Nullable Slip slip() {
        if (!bySlip) {
            return null;
        }
        return new Slip(
                Objects.requireNonNull(accountId),
                Objects.requireNonNull(slipPayer),
                amount(Objects.requireNonNull(slipAmountMinor)),
                shares(statedOrders),
                Objects.requireNonNull(slipRemittedOn),
                bankReference,
                slipAttachmentId,
                new Maker(Objects.requireNonNull(slipRegisteredBy), slipRegisteredFor),
                Objects.requireNonNull(slipExpiresAfter));
    }

    /** What finance confirmed, null before. */
    public @Nullable Receipt confirmedReceipt() {
        return amountMinor == null ? null : receipt();
    }

    private Receipt receipt() {
        return new Receipt(
                amount(Objects.requireNonNull(amountMinor)),
                Objects.requireNonNull(arrivedOn),
                Objects.requireNonNull(receivingBank),
                Objects.requireNonNull(paymentMethod),
                Objects.requireNonNull(payer),
                Objects.requireNonNull(bankReference),
                new Maker(Objects.requireNonNull(confirmedBy), confirmedFor));
    }

    private Matching matching() {
        return new Matching(
                Objects.requireNonNull(accountId),
                matchedShares(),
                new Maker(Objects.requireNonNull(matchedBy), matchedFor));
    }

    private void take(Receipt receipt) {
        amountMinor = receipt.amount().getAmountMinorLong();
        arrivedOn = receipt.arrivedOn();
        receivingBank = receipt.receivingBank();
        paymentMethod = receipt.method();
        payer = receipt.payer();
        bankReference = receipt.bankReference();
        confirmedBy = receipt.confirmedBy().personId();
        confirmedFor = receipt.confirmedBy().onBehalfOf();
    }

    private List<OrderShare> shares(List<NamedOrder> rows) {
        return rows.stream()
                .map(row -> new OrderShare(row.orderId(), row.amountMinor() == null ? null : amount(row.amountMinor())))
                .toList();
    }

    private static List<NamedOrder> rows(List<OrderShare> shares) {
        return new ArrayList<>(shares.stream()
                .map(share -> new NamedOrder(
                        share.orderId(),
                        share.amount() == null ? null : share.amount().getAmountMinorLong()))
                .toList());
    }

    private Money amount(long minor) {
        return Amounts.ofMinor(currency, minor);
    }

    private static IllegalArgumentException notABeginning(Remittance state) {
        return new IllegalArgumentException("No remittance begins as " + state);
    }

    @Override
    public Money unallocated() {
        return amount(unallocatedMinor);
    }

    @Override
    public UUID postedBy() {
        return Objects.requireNonNull(postedBy, "Only posted money is allocated");
    }

    @Override
    public void changeUnallocated(Money change) {
        unallocatedMinor = unallocated().plus(change).getAmountMinorLong();
    }

    @Override
    public void changeRefunded(Money change) {
        refundedMinor = refunded().plus(change).getAmountMinorLong();
    }

    @Override
    public void takeBack(Money amount) {
        reversedMinor = reversed().plus(amount).getAmountMinorLong();
    }

    public Money reversed() {
        return amount(reversedMinor);
    }

    /** What was given back to the customer, or is set aside for that. */
    public Money refunded() {
        return amount(refundedMinor);
    }

    public String number() {
        return number;
    }

    public String state() {
        return state;
    }

    /** The customer, null as long as nobody said whose money it is. */
    public @Nullable UUID accountId() {
        return accountId;
    }

    public List<OrderShare> matchedShares() {
        return shares(matchedOrders);
    }

    public boolean slipExpired() {
        return slipExpired;
    }

    public @Nullable UUID matchedBy() {
        return matchedBy;
    }

    public @Nullable UUID poster() {
        return postedBy;
    }

    public @Nullable Instant postedAt() {
        return postedAt;
    }

    public @Nullable String rejectionReason() {
        return rejectionReason;
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
