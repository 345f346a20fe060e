package io.salesdesk.billing.deposits.persistence;

import io.salesdesk.billing.deposits.model.Deposit;
import io.salesdesk.billing.deposits.model.ForeignLine;
import io.salesdesk.billing.money.model.Amounts;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Deposit and balance of one project order with futures from abroad; its id is the order's (BIL-13). */
@Entity
@Table(name = "order_deposit")
public class OrderDeposit {

    private static final String NEW = "NEW";
    private static final String REQUESTED = "REQUESTED";
    private static final String RECEIVED = "RECEIVED";
    private static final String NOT_NEEDED = "NOT_NEEDED";

    @Embeddable
    static class Line {

        @Column(name = "line_id", nullable = false)
        private UUID lineId;

        @Column(name = "gross_minor", nullable = false)
        private long grossMinor;

        @Column(nullable = false, precision = 19, scale = 3)
        private BigDecimal quantity;

        @Column(nullable = false, precision = 19, scale = 3)
        private BigDecimal received;

        protected Line() {}

        Line(ForeignLine line) {
            this.lineId = line.lineId();
            this.grossMinor = line.gross().getAmountMinorLong();
            this.quantity = line.quantity();
            this.received = line.received();
        }

        ForeignLine line(String currency) {
            return new ForeignLine(lineId, Amounts.ofMinor(currency, grossMinor), quantity, received);
        }
    }

    @Id
    private UUID id;

    @Version
    @Column(nullable = false)
    private Long version;

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @Column(nullable = false)
    private int revision;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, updatable = false, length = 3)
    private String currency;

    @Column(name = "foreign_minor", nullable = false)
    private long foreignMinor;

    @Column(name = "required_minor", nullable = false)
    private long requiredMinor;

    @Column(nullable = false)
    private String state;

    @Column(name = "requested_at")
    private @Nullable Instant requestedAt;

    @Column(name = "received_at")
    private @Nullable Instant receivedAt;

    @Column(name = "balance_requested_at")
    private @Nullable Instant balanceRequestedAt;

    @Column(name = "balance_requested_by")
    private @Nullable UUID balanceRequestedBy;

    @ElementCollection
    @CollectionTable(name = "order_foreign_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<Line> lines = new ArrayList<>();

    protected OrderDeposit() {}

    public OrderDeposit(UUID orderId, UUID accountId, int revision, String currency, Collection<ForeignLine> lines) {
        this.id = orderId;
        this.accountId = accountId;
        this.revision = revision;
        this.currency = currency;
        this.state = NEW;
        lines.forEach(line -> this.lines.add(new Line(line)));
    }

    /** Null until it has been looked at for the first time. */
    public @Nullable Deposit deposit() {
        return switch (state) {
            case NEW -> null;
            case REQUESTED -> new Deposit.Requested(required());
            case RECEIVED -> new Deposit.Received(required());
            case NOT_NEEDED -> new Deposit.NotNeeded();
            default -> throw new IllegalStateException("Unknown state of a deposit: " + state);
        };
    }

    public void ask(Money foreign, Money required, Instant at) {
        foreignMinor = foreign.getAmountMinorLong();
        requiredMinor = required.getAmountMinorLong();
        state = REQUESTED;
        requestedAt = at;
        receivedAt = null;
    }

    public void reach(Instant at) {
        state = RECEIVED;
        receivedAt = at;
    }

    public void drop() {
        state = NOT_NEEDED;
    }

    /** @param by the clerk who asked, null when the last foreign line had come in */
    public void askForBalance(@Nullable UUID by, Instant at) {
        balanceRequestedBy = by;
        balanceRequestedAt = at;
    }

    /** The lines as the new revision has them; goods that have come in stay counted. */
    public void follow(int newRevision, Collection<ForeignLine> changed) {
        revision = newRevision;
        for (var line : changed) {
            for (var own : lines) {
                if (own.lineId.equals(line.lineId())) {
                    own.grossMinor = line.gross().getAmountMinorLong();
                    own.quantity = line.quantity();
                }
            }
        }
    }

    /** Goods came in for the line; false when it is none of the foreign ones. */
    public boolean receive(UUID lineId, BigDecimal quantity) {
        for (var own : lines) {
            if (own.lineId.equals(lineId)) {
                own.received = own.received.add(quantity);
                return true;
            }
        }
        return false;
    }

    public List<ForeignLine> lines() {
        return lines.stream().map(line -> line.line(currency)).toList();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public UUID accountId() {
        return accountId;
    }

    public int revision() {
        return revision;
    }

    public String state() {
        return state;
    }

    public Money required() {
        return Amounts.ofMinor(currency, requiredMinor);
    }

    /** The tax-inclusive amount of the foreign futures when the deposit was last asked for. */
    public Money foreign() {
        return Amounts.ofMinor(currency, foreignMinor);
    }

    public @Nullable Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    public @Nullable Instant balanceRequestedAt() {
        return balanceRequestedAt;
    }

    public @Nullable UUID balanceRequestedBy() {
        return balanceRequestedBy;
    }
}
