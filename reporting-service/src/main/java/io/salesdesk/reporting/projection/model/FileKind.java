package io.salesdesk.reporting.projection.model;

import io.salesdesk.reporting.approvals.model.ApprovalFact;
import io.salesdesk.reporting.contracts.model.ContractFact;
import io.salesdesk.reporting.customers.model.CustomerFact;
import io.salesdesk.reporting.file.model.CaseFile;
import io.salesdesk.reporting.file.model.Fact;
import io.salesdesk.reporting.matters.model.MatterFact;
import io.salesdesk.reporting.orders.model.OrderFact;
import io.salesdesk.reporting.remittances.model.RemittanceFact;
import java.util.List;
import java.util.function.Function;

/**
 * What files are about.
 *
 * @param name stable, stored with the file
 * @param order in which transactions lock files of different kinds
 * @param findings what is derived from a file
 * @param <F> the facts filed
 */
public record FileKind<F extends Fact>(
        String name, int order, Class<F> factType, Function<CaseFile<F>, Findings> findings) {

    public static final FileKind<OrderFact> ORDER = new FileKind<>("ORDER", 10, OrderFact.class, Findings::ofOrder);
    public static final FileKind<RemittanceFact> REMITTANCE =
            new FileKind<>("REMITTANCE", 20, RemittanceFact.class, Findings::ofRemittance);
    public static final FileKind<ApprovalFact> APPROVAL =
            new FileKind<>("APPROVAL", 30, ApprovalFact.class, Findings::ofApproval);
    public static final FileKind<CustomerFact> CUSTOMER =
            new FileKind<>("CUSTOMER", 40, CustomerFact.class, Findings::ofCustomer);

    public static final FileKind<ContractFact> CONTRACT =
            new FileKind<>("CONTRACT", 50, ContractFact.class, Findings::ofContract);
    public static final FileKind<MatterFact> MATTER =
            new FileKind<>("MATTER", 60, MatterFact.class, Findings::ofMatter);

    public static final List<FileKind<?>> ALL = List.of(ORDER, REMITTANCE, APPROVAL, CUSTOMER, CONTRACT, MATTER);
}
