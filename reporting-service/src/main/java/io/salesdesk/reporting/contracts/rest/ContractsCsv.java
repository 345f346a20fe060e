package io.salesdesk.reporting.contracts.rest;

import io.salesdesk.reporting.contracts.model.ContractPerformance;
import io.salesdesk.reporting.contracts.model.ContractStatistics;
import io.salesdesk.reporting.csv.CsvLines;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The list of contracts and their statistics for spreadsheets, with the sources' own terms in Chinese. */
final class ContractsCsv {

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("Contract no.", "合同编号"),
            Map.entry("Type", "合同类型"),
            Map.entry("Customer no.", "客户编号"),
            Map.entry("Customer", "客户名称"),
            Map.entry("Salesperson", "业务员"),
            Map.entry("Status", "履行情况"),
            Map.entry("Signed on", "签订日期"),
            Map.entry("Due on", "交货期限"),
            Map.entry("Last shipped on", "最近发货"),
            Map.entry("Orders", "订单数"),
            Map.entry("Currency", "币种"),
            Map.entry("Amount", "合同金额"),
            Map.entry("Shipped", "已发货"),
            Map.entry("Invoiced", "已开票"),
            Map.entry("Paid", "已回款"),
            Map.entry("Outstanding", "未收款"),
            Map.entry("Period", "期间"),
            Map.entry("Contracts", "合同数"),
            Map.entry("Performed", "已履行"),
            Map.entry("Late", "逾期"),
            Map.entry("SALE", "购销"),
            Map.entry("AGENCY", "分包"),
            Map.entry("PROJECT", "工程"),
            Map.entry("QUOTATION", "报价"),
            Map.entry("DRAFTED", "未签订"),
            Map.entry("SIGNED", "已签订"),
            Map.entry("IN_PERFORMANCE", "履行中"),
            Map.entry("LATE", "逾期"),
            Map.entry("PERFORMED", "履行完毕"));

    private ContractsCsv() {}

    static String list(List<ContractPerformance> contracts, Locale language) {
        var named = names(language);
        var lines = new CsvLines();
        lines.add(Stream.of(
                        "Contract no.",
                        "Type",
                        "Customer no.",
                        "Customer",
                        "Salesperson",
                        "Status",
                        "Signed on",
                        "Due on",
                        "Last shipped on",
                        "Orders",
                        "Currency",
                        "Amount",
                        "Shipped",
                        "Invoiced",
                        "Paid",
                        "Outstanding")
                .map(named)
                .toList());
        contracts.forEach(contract -> lines.add(List.of(
                contract.number(),
                named.apply(contract.type()),
                CsvLines.plain(contract.customerNumber()),
                CsvLines.text(contract.customerName()),
                CsvLines.text(contract.salespersonName()),
                named.apply(contract.status().name()),
                CsvLines.plain(contract.signedOn()),
                CsvLines.plain(contract.dueOn()),
                CsvLines.plain(contract.lastShippedOn()),
                Integer.toString(contract.orders()),
                contract.amount().getCurrencyUnit().getCode(),
                figure(contract.amount()),
                figure(contract.shipped()),
                figure(contract.invoiced()),
                figure(contract.paid()),
                figure(contract.outstanding()))));
        return lines.toString();
    }

    static String statistics(ContractStatistics statistics, Locale language) {
        var lines = new CsvLines();
        lines.add(Stream.of(
                        "Period",
                        "Currency",
                        "Contracts",
                        "Performed",
                        "Late",
                        "Amount",
                        "Shipped",
                        "Invoiced",
                        "Paid",
                        "Outstanding")
                .map(names(language))
                .toList());
        statistics
                .lines()
                .forEach(line -> lines.add(List.of(
                        line.begins().toString(),
                        line.currency(),
                        Integer.toString(line.contracts()),
                        Integer.toString(line.performed()),
                        Integer.toString(line.late()),
                        figure(line.amount()),
                        figure(line.shipped()),
                        figure(line.invoiced()),
                        figure(line.paid()),
                        figure(line.outstanding()))));
        return lines.toString();
    }

    private static String figure(Money money) {
        return money.getAmount().toPlainString();
    }

    private static UnaryOperator<String> names(Locale language) {
        return language.getLanguage().equals("zh")
                ? name -> CHINESE.getOrDefault(name, name)
                : UnaryOperator.identity();
    }
}
