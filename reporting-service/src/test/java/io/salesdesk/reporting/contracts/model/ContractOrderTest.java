package io.salesdesk.reporting.contracts.model;

import static io.salesdesk.reporting.Facts.cny;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.reporting.Facts;
import io.salesdesk.reporting.file.model.CaseFile;
import io.salesdesk.reporting.file.model.Origin;
import io.salesdesk.reporting.orders.model.Attribution;
import io.salesdesk.reporting.orders.model.Order;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContractOrderTest {

    private final Facts facts = new Facts();
    private final UUID contract = UUID.randomUUID();
    private final UUID shipment = UUID.randomUUID();
    private final UUID payment = UUID.randomUUID();
    private final UUID invoice = UUID.randomUUID();

    private ContractOrder added() {
        return Order.of(facts.file()).flatMap(ContractOrder::of).orElseThrow();
    }

    @Test
    @DisplayName("REP-05 an order without a contract adds nothing")
    void rep05_withoutContract() {
        facts.entered("1000.00", "10").confirmed(1, "1000.00", "10");
        assertThat(Order.of(facts.file()).flatMap(ContractOrder::of)).isEmpty();
    }

    @Test
    @DisplayName("REP-05 ordered counts from the confirmation on, shipped, invoiced and paid as they happen")
    void rep05_figures() {
        facts.under(contract).entered("1000.00", "10");
        assertThat(added().ordered()).isEqualTo(cny("0.00"));
        facts.confirmed(1, "1000.00", "10");
        assertThat(added().ordered()).isEqualTo(cny("1000.00"));

        facts.requested(shipment, "400.00", UUID.randomUUID())
                .on(Facts.MONDAY.plusDays(2))
                .shipped(shipment, "400.00")
                .paid(payment, "150.00")
                .invoiced(invoice, "400.00");
        assertThat(added())
                .isEqualTo(new ContractOrder(
                        facts.orderId,
                        contract,
                        "SO-2026-000001",
                        Order.State.CONFIRMED,
                        cny("1000.00"),
                        cny("400.00"),
                        cny("400.00"),
                        cny("150.00"),
                        cny("250.00"),
                        Facts.MONDAY.plusDays(2)));
        facts.invoiceReversed(invoice).reversed(payment, "150.00");
        assertThat(added().invoiced()).isEqualTo(cny("0.00"));
        assertThat(added().outstanding()).isEqualTo(cny("400.00"));
    }

    @Test
    @DisplayName("REP-05 money before goods is not outstanding, and a cancelled order is worth nothing")
    void rep05_paidFirstAndCancelled() {
        facts.under(contract)
                .entered("1000.00", "10")
                .confirmed(1, "1000.00", "10")
                .paid(payment, "1000.00");
        assertThat(added().outstanding()).isEqualTo(cny("0.00"));
        facts.cancelled();
        assertThat(added().ordered()).isEqualTo(cny("0.00"));
        assertThat(added().paid()).isEqualTo(cny("1000.00"));
    }

    @Test
    @DisplayName("REP-05 a contract is known by its draft, whichever of draft and signature is read first")
    void rep05_contract() {
        var origin = new Origin(1, Facts.MONDAY, Instant.EPOCH);
        var drafted = new ContractFact.Drafted(
                origin,
                "CT-2026-000001",
                UUID.randomUUID(),
                "PROJECT",
                new Attribution(null, null, null),
                cny("5000.00"),
                Facts.MONDAY.plusDays(30),
                UUID.randomUUID());
        var signed = new ContractFact.Signed(
                new Origin(2, Facts.MONDAY, Instant.EPOCH), Facts.MONDAY.plusDays(1), true, false);
        assertThat(Contract.of(CaseFile.of(contract, List.of(signed)))).isEmpty();
        assertThat(Contract.of(CaseFile.of(contract, List.of(signed, drafted))))
                .isEqualTo(Contract.of(CaseFile.of(contract, List.of(drafted, signed))))
                .hasValueSatisfying(known -> {
                    assertThat(known.signedOn()).isEqualTo(Facts.MONDAY.plusDays(1));
                    assertThat(known.dueOn()).isEqualTo(Facts.MONDAY.plusDays(30));
                });
    }
}
