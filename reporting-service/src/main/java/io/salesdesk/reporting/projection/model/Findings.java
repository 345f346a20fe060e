package io.salesdesk.reporting.projection.model;

import io.salesdesk.reporting.approvals.model.ApprovalFact;
import io.salesdesk.reporting.contracts.model.Contract;
import io.salesdesk.reporting.contracts.model.ContractFact;
import io.salesdesk.reporting.contracts.model.ContractOrder;
import io.salesdesk.reporting.customers.model.CustomerFact;
import io.salesdesk.reporting.customers.model.CustomerFact.Registered;
import io.salesdesk.reporting.file.model.CaseFile;
import io.salesdesk.reporting.matters.model.MatterFact;
import io.salesdesk.reporting.orders.model.Attribution;
import io.salesdesk.reporting.orders.model.Order;
import io.salesdesk.reporting.orders.model.OrderFact;
import io.salesdesk.reporting.remittances.model.RemittanceFact;
import io.salesdesk.reporting.sales.model.Entries;
import io.salesdesk.reporting.sales.model.Entry;
import io.salesdesk.reporting.stream.model.LiveRow;
import io.salesdesk.reporting.stream.model.LiveRows;
import io.salesdesk.reporting.worklist.model.ApprovalWork;
import io.salesdesk.reporting.worklist.model.ContractWork;
import io.salesdesk.reporting.worklist.model.CustomerWork;
import io.salesdesk.reporting.worklist.model.MatterWork;
import io.salesdesk.reporting.worklist.model.OrderWork;
import io.salesdesk.reporting.worklist.model.RemittanceWork;
import io.salesdesk.reporting.worklist.model.WorkItem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is derived from one file. What a batch changes is the difference between the findings before it and
 * after it.
 *
 * @param entries figures for reports
 * @param rows of the streams, work included
 * @param records what other rows refer to for a name or for scope
 * @param contracts what was agreed
 * @param contractOrders what orders add to the performance of their contracts
 */
public record Findings(
        List<Entry> entries,
        List<LiveRow> rows,
        List<KnownRecord> records,
        List<Contract> contracts,
        List<ContractOrder> contractOrders) {

    public static final Findings NONE = new Findings(List.of(), List.of(), List.of());

    public Findings {
        entries = List.copyOf(entries);
        rows = List.copyOf(rows);
        records = List.copyOf(records);
        contracts = List.copyOf(contracts);
        contractOrders = List.copyOf(contractOrders);
    }

    private Findings(List<Entry> entries, List<LiveRow> rows, List<KnownRecord> records) {
        this(entries, rows, records, List.of(), List.of());
    }

    /** An order, shipment or customer, as far as other rows need it. */
    public record KnownRecord(
            UUID id, String number, @Nullable String name, Attribution attribution) {}

    public static Findings ofOrder(CaseFile<OrderFact> file) {
        var rows = new ArrayList<LiveRow>();
        var records = new ArrayList<KnownRecord>();
        var contractOrders = new ArrayList<ContractOrder>();
        Order.of(file).ifPresent(order -> {
            rows.addAll(LiveRows.of(order));
            addWork(OrderWork.of(order), rows);
            ContractOrder.of(order).ifPresent(contractOrders::add);
            records.add(new KnownRecord(order.id(), order.current().number(), null, order.attribution()));
            order.shipments()
                    .forEach(shipment -> records.add(
                            new KnownRecord(shipment.id(), shipment.request().number(), null, order.attribution())));
        });
        return new Findings(Entries.of(file), rows, records, List.of(), contractOrders);
    }

    public static Findings ofContract(CaseFile<ContractFact> file) {
        var rows = new ArrayList<LiveRow>();
        addWork(ContractWork.of(file), rows);
        var contract = Contract.of(file).stream().toList();
        return new Findings(
                List.of(),
                rows,
                contract.stream()
                        .map(known -> new KnownRecord(known.contractId(), known.number(), null, known.attribution()))
                        .toList(),
                contract,
                List.of());
    }

    public static Findings ofMatter(CaseFile<MatterFact> file) {
        return ofWork(MatterWork.of(file));
    }

    public static Findings ofRemittance(CaseFile<RemittanceFact> file) {
        return ofWork(RemittanceWork.of(file));
    }

    public static Findings ofApproval(CaseFile<ApprovalFact> file) {
        return ofWork(ApprovalWork.of(file));
    }

    public static Findings ofCustomer(CaseFile<CustomerFact> file) {
        var rows = new ArrayList<LiveRow>();
        addWork(CustomerWork.of(file), rows);
        var records = file
                .last(Registered.class)
                .map(customer -> new KnownRecord(file.id(), customer.number(), customer.name(), customer.attribution()))
                .stream()
                .toList();
        return new Findings(List.of(), rows, records);
    }

    private static Findings ofWork(List<WorkItem> items) {
        var rows = new ArrayList<LiveRow>();
        addWork(items, rows);
        return new Findings(List.of(), rows, List.of());
    }

    private static void addWork(List<WorkItem> items, List<LiveRow> rows) {
        items.forEach(item -> rows.add(LiveRows.of(item)));
    }
}
