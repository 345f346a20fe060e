package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.statements.persistence.ContractLedger;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** A contract was signed; the sub-ledger of receivables calls it by its number (BIL-14). */
@ApplicationScoped
class ContractSignedHandler implements EventHandler<ContractSignedHandler.Data> {

    private final ContractLedger contracts;

    ContractSignedHandler(ContractLedger contracts) {
        this.contracts = contracts;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(UUID contractId, String number, UUID customerId, LocalDate signedOn) {}

    @Override
    public String type() {
        return "salesdesk.order.ContractSigned.v1";
    }

    @Override
    public Class<Data> dataType() {
        return Data.class;
    }

    @Override
    public Outcome handle(IncomingEvent<Data> event) {
        var data = event.data();
        contracts.signed(data.contractId(), data.number(), data.customerId(), data.signedOn());
        return Outcome.APPLIED;
    }
}
