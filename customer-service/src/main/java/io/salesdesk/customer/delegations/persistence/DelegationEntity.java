package io.salesdesk.customer.delegations.persistence;

import io.salesdesk.customer.delegations.model.Delegation;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A delegation and how it ended. */
@Entity
@Table(name = "delegation")
public class DelegationEntity extends AggregateEntity {

    @Column(name = "from_person", nullable = false)
    private UUID fromPerson;

    @Column(name = "to_person", nullable = false)
    private UUID toPerson;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false, columnDefinition = "text[]")
    private String[] commands;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to", nullable = false)
    private LocalDate validTo;

    @Column(name = "amount_limit_minor")
    private @Nullable Long amountLimitMinor;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "amount_currency", length = 3)
    private @Nullable String amountCurrency;

    @Column(name = "granted_at", nullable = false)
    private Instant grantedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason", length = 16)
    private Delegation.@Nullable EndReason endReason;

    protected DelegationEntity() {}

    public DelegationEntity(UUID id, Delegation.Terms terms, Instant grantedAt) {
        super(id);
        this.fromPerson = terms.from();
        this.toPerson = terms.to();
        this.commands = terms.commands().stream().sorted().toArray(String[]::new);
        this.validFrom = terms.validFrom();
        this.validTo = terms.validTo();
        var limit = terms.amountLimit();
        this.amountLimitMinor = limit == null ? null : limit.getAmountMinorLong();
        this.amountCurrency = limit == null ? null : limit.getCurrencyUnit().getCode();
        this.grantedAt = grantedAt;
    }

    public Delegation toModel() {
        var terms = terms();
        return endReason == null ? new Delegation.Granted(id(), terms) : new Delegation.Ended(id(), terms, endReason);
    }

    public Delegation.Terms terms() {
        return new Delegation.Terms(fromPerson, toPerson, Set.of(commands), validFrom, validTo, amountLimit());
    }

    public void end(Delegation.DelegationEnded event) {
        this.endedAt = event.at();
        this.endReason = event.reason();
    }

    public UUID fromPerson() {
        return fromPerson;
    }

    public UUID toPerson() {
        return toPerson;
    }

    public List<String> commands() {
        return List.of(commands);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    public @Nullable Money amountLimit() {
        return amountLimitMinor == null || amountCurrency == null
                ? null
                : Money.ofMinor(CurrencyUnit.of(amountCurrency), amountLimitMinor);
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public Delegation.@Nullable EndReason endReason() {
        return endReason;
    }
}
