package io.salesdesk.order;

import io.salesdesk.order.contracting.model.ContractRule;
import io.salesdesk.order.ordering.model.EntryRule;
import io.salesdesk.order.ordering.model.LineRule;
import io.salesdesk.order.ordering.model.ReviewRule;
import io.salesdesk.order.projects.model.RegistrationRule;
import io.salesdesk.order.projects.model.SpecialPriceRule;
import io.salesdesk.platform.decision.Rule;
import io.salesdesk.platform.testing.Rulebook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RulebookTest {

    @Test
    @DisplayName("the rulebook says what the code does")
    void rulebook() {
        Rulebook.of("order", "Orders, projects and contracts", "订单、工程与合同")
                .section("Entering an order", "订单录入", entries(EntryRule.values()))
                .section("Lines of an order", "订单行", entries(LineRule.values()))
                .section("Review of an order", "订单复核", entries(ReviewRule.values()))
                .section("Registration of projects", "工程报备", entries(RegistrationRule.values()))
                .section("Special prices", "特批单价", entries(SpecialPriceRule.values()))
                .section("Contracts", "合同", entries(ContractRule.values()))
                .check();
    }

    private static List<Rulebook.Entry> entries(Rule... rules) {
        return Stream.of(rules)
                .map(rule -> new Rulebook.Entry(
                        rule.requirement(), rule.code(), rule.sentence(), rule.setting(), rule.refusal()))
                .toList();
    }
}
