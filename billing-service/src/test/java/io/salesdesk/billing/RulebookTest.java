package io.salesdesk.billing;

import io.salesdesk.billing.deposits.model.DepositRules;
import io.salesdesk.billing.dunning.model.DunningRules;
import io.salesdesk.billing.invoices.model.InvoiceRules;
import io.salesdesk.billing.refunds.model.RefundRule;
import io.salesdesk.billing.release.model.ReleaseRules;
import io.salesdesk.billing.statements.model.StatementRules;
import io.salesdesk.platform.decision.Rule;
import io.salesdesk.platform.testing.Rulebook;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RulebookTest {

    @Test
    @DisplayName("the rulebook says what the code does")
    void rulebook() {
        Rulebook.of("billing", "Money", "货款")
                .section("Release of shipments and credit grants", "发货放行与欠款发货", entries(ReleaseRules.all()))
                .section("Deposits and balances", "订金与余款", entries(DepositRules.all()))
                .section("Dunning", "催款", entries(DunningRules.all()))
                .section("Invoices", "发票", entries(InvoiceRules.all()))
                .section("Refunds of customer credit", "余款退还", entries(List.of(RefundRule.values())))
                .section("Statements of account", "对账单", entries(StatementRules.all()))
                .check();
    }

    private static List<Rulebook.Entry> entries(List<? extends Rule> rules) {
        return rules.stream()
                .map(rule -> new Rulebook.Entry(
                        rule.requirement(), rule.code(), rule.sentence(), rule.setting(), rule.refusal()))
                .toList();
    }
}
