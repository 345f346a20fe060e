package io.salesdesk.billing;

import io.salesdesk.billing.deposits.model.DepositRule;
import io.salesdesk.billing.dunning.model.DunningRule;
import io.salesdesk.billing.invoices.model.InvoiceRules;
import io.salesdesk.billing.release.model.ReleaseRules;
import io.salesdesk.billing.statements.model.StatementRules;
import io.salesdesk.platform.testing.Rulebook;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RulebookTest {

    @Test
    @DisplayName("the rulebook says what the code does")
    void rulebook() {
        Rulebook.of("billing", "Money", "货款")
                .section(
                        "Release of shipments and credit grants",
                        "发货放行与欠款发货",
                        ReleaseRules.all().stream()
                                .map(rule -> new Rulebook.Entry(
                                        rule.requirement(),
                                        rule.code(),
                                        rule.sentence(),
                                        rule.setting(),
                                        rule.refusal()))
                                .toList())
                .section(
                        "Deposits and balances",
                        "订金与余款",
                        Stream.of(DepositRule.values())
                                .map(rule -> Rulebook.of(rule, rule.requirement(), rule.setting(), rule.refusal()))
                                .toList())
                .section(
                        "Dunning",
                        "催款",
                        Stream.of(DunningRule.values())
                                .map(rule -> Rulebook.of(rule, rule.requirement(), rule.setting(), rule.refusal()))
                                .toList())
                .section(
                        "Invoices",
                        "发票",
                        InvoiceRules.all().stream()
                                .map(rule -> new Rulebook.Entry(
                                        rule.requirement(),
                                        rule.code(),
                                        rule.sentence(),
                                        rule.setting(),
                                        rule.refusal()))
                                .toList())
                .section(
                        "Statements of account",
                        "对账单",
                        StatementRules.all().stream()
                                .map(rule -> new Rulebook.Entry(
                                        rule.requirement(),
                                        rule.code(),
                                        rule.sentence(),
                                        rule.setting(),
                                        rule.refusal()))
                                .toList())
                .check();
    }
}
