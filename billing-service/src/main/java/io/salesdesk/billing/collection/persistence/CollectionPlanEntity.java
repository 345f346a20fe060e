package io.salesdesk.billing.collection.persistence;

import io.salesdesk.billing.collection.model.Instalment;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.billing.remittances.model.PaymentMethod;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The row of a collection plan. What was planned is never changed; another plan is drawn up. */
@Entity
@Table(name = "collection_plan")
public class CollectionPlanEntity {

    @Embeddable
    static class Row {

        @Column(name = "due_on", nullable = false)
        private LocalDate dueOn;

        @Column(name = "amount_minor", nullable = false)
        private long amountMinor;

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.VARCHAR)
        @Column(nullable = false)
        private PaymentMethod method;

        protected Row() {}

        Row(Instalment instalment) {
            this.dueOn = instalment.dueOn();
            this.amountMinor = instalment.amount().getAmountMinorLong();
            this.method = instalment.method();
        }

        Instalment instalment(String currency) {
            return new Instalment(dueOn, Amounts.ofMinor(currency, amountMinor), method);
        }
    }

    @Id
    private UUID id;

    @Version
    @Column(nullable = false)
    private Long version;

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(name = "account_id", nullable = false, updatable = false)
    private UUID accountId;

    @Column(name = "contract_id", updatable = false)
    private @Nullable UUID contractId;

    @Column(name = "order_ids", nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] orderIds;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, updatable = false, length = 3)
    private String currency;

    @Column(name = "drawn_up_by", nullable = false, updatable = false)
    private UUID drawnUpBy;

    @Column(name = "drawn_up_for", updatable = false)
    private @Nullable UUID drawnUpFor;

    @Column(name = "drawn_up_at", nullable = false, updatable = false)
    private Instant drawnUpAt;

    @Column(name = "next_look_on", nullable = false)
    private LocalDate nextLookOn;

    @ElementCollection
    @CollectionTable(name = "collection_plan_instalment", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<Row> instalments = new ArrayList<>();

    protected CollectionPlanEntity() {}

    /** @param today from when on reminders are looked for */
    public CollectionPlanEntity(
            UUID id,
            String number,
            UUID accountId,
            @Nullable UUID contractId,
            List<UUID> orderIds,
            String currency,
            List<Instalment> instalments,
            UUID drawnUpBy,
            @Nullable UUID drawnUpFor,
            Instant drawnUpAt,
            LocalDate today) {
        this.id = id;
        this.number = number;
        this.accountId = accountId;
        this.contractId = contractId;
        this.orderIds = orderIds.toArray(UUID[]::new);
        this.currency = currency;
        this.drawnUpBy = drawnUpBy;
        this.drawnUpFor = drawnUpFor;
        this.drawnUpAt = drawnUpAt;
        this.nextLookOn = today;
        instalments.forEach(instalment -> this.instalments.add(new Row(instalment)));
    }

    public void lookAgainOn(LocalDate date) {
        nextLookOn = date;
    }

    public List<Instalment> instalments() {
        return instalments.stream().map(row -> row.instalment(currency)).toList();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public String number() {
        return number;
    }

    public UUID accountId() {
        return accountId;
    }

    public @Nullable UUID contractId() {
        return contractId;
    }

    public List<UUID> orderIds() {
        return List.of(orderIds);
    }

    public String currency() {
        return currency;
    }

    public UUID drawnUpBy() {
        return drawnUpBy;
    }

    public Instant drawnUpAt() {
        return drawnUpAt;
    }
}
