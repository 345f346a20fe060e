package io.salesdesk.billing.statements.persistence;

import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.billing.statements.model.Movement;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A line of a statement. */
@Embeddable
public class EntryRow {

    @Column(name = "ledger_position", nullable = false)
    private long ledgerPosition;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private Movement.Kind kind;

    @Column(name = "business_date", nullable = false)
    private LocalDate businessDate;

    @Column(name = "order_id")
    private @Nullable UUID orderId;

    @Column(name = "shipment_id")
    private @Nullable UUID shipmentId;

    @Column(name = "remittance_id")
    private @Nullable UUID remittanceId;

    @Column(name = "change_minor", nullable = false)
    private long changeMinor;

    @Column(name = "balance_minor", nullable = false)
    private long balanceMinor;

    protected EntryRow() {}

    EntryRow(Movement movement) {
        ledgerPosition = movement.position();
        kind = movement.kind();
        businessDate = movement.date();
        orderId = movement.orderId();
        shipmentId = movement.shipmentId();
        remittanceId = movement.remittanceId();
        changeMinor = movement.change().getAmountMinorLong();
        balanceMinor = movement.balance().getAmountMinorLong();
    }

    Movement movement(String currency) {
        return new Movement(
                ledgerPosition,
                kind,
                businessDate,
                orderId,
                shipmentId,
                remittanceId,
                Amounts.ofMinor(currency, changeMinor),
                Amounts.ofMinor(currency, balanceMinor));
    }
}
