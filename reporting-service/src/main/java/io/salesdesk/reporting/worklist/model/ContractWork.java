package io.salesdesk.reporting.worklist.model;

import io.salesdesk.reporting.contracts.model.Contract;
import io.salesdesk.reporting.contracts.model.ContractFact;
import io.salesdesk.reporting.contracts.model.ContractFact.Drafted;
import io.salesdesk.reporting.file.model.CaseFile;
import java.util.List;

/** A contract that was drafted waits for the signed paper (ORD-24). */
public final class ContractWork {

    private ContractWork() {}

    public static List<WorkItem> of(CaseFile<ContractFact> file) {
        var contract = Contract.of(file).orElse(null);
        if (contract == null || contract.signedOn() != null) {
            return List.of();
        }
        return List.of(WorkItem.of(
                        WorkKind.CONTRACT_SIGNATURE,
                        new Subject("order", "/api/v1/contracts/" + file.id(), file.id(), contract.number()),
                        file.last(Drafted.class).orElseThrow())
                .of(contract.customerId(), contract.attribution())
                .worth(contract.amount()));
    }
}
