package io.salesdesk.customer;

import io.salesdesk.customer.customers.model.ClassificationRules;
import io.salesdesk.customer.investigations.model.InvestigationRules;
import io.salesdesk.platform.decision.Rule;
import io.salesdesk.platform.testing.Rulebook;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RulebookTest {

    @Test
    @DisplayName("the rulebook says what the code does")
    void rulebook() {
        Rulebook.of("customer", "Customers and credit", "客户与信用")
                .section("Class and credit standing", "客户等级与信用状况", entries(ClassificationRules.all()))
                .section("Credit investigation", "信用调查", entries(InvestigationRules.all()))
                .check();
    }

    private static List<Rulebook.Entry> entries(List<? extends Rule> rules) {
        return rules.stream()
                .map(rule -> new Rulebook.Entry(
                        rule.requirement(), rule.code(), rule.sentence(), rule.setting(), rule.refusal()))
                .toList();
    }
}
